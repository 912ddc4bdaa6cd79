/** Written from docs/openapi.json by `npx vitest run lib/client -u`. */
export interface paths {
    "/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in for a token, which is shown this once */
        post: operations["createToken"];
        /**
         * Revoke the token that is used
         * @description Needs the scope `read`.
         */
        delete: operations["revokeOwnToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your own tokens that still work, the latest first
         * @description Needs the scope `read`.
         */
        get: operations["listTokens"];
        put?: never;
        /**
         * Make a token of your own, which may do no more than what asks for it
         * @description Needs the scope `write`.
         */
        post: operations["issueToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a token of your own
         * @description Needs the scope `write`.
         */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who you are here
         * @description Needs the scope `read`.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change your name or time zone
         * @description Needs the scope `write`.
         */
        patch: operations["reviseMe"];
        trace?: never;
    };
    "/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tickets that you can see
         * @description Needs the scope `read`.
         */
        get: operations["listTickets"];
        put?: never;
        /**
         * Ask for help
         * @description Needs the scope `write`.
         */
        post: operations["createTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One ticket, by id or reference
         * @description Needs the scope `read`.
         */
        get: operations["getTicket"];
        put?: never;
        post?: never;
        /**
         * Put the ticket into the trash, from where it can be restored; for agents
         * @description Needs the scope `write`.
         */
        delete: operations["deleteTicket"];
        options?: never;
        head?: never;
        /**
         * Change what a ticket says; for agents
         * @description Needs the scope `write`.
         */
        patch: operations["reviseTicket"];
        trace?: never;
    };
    "/tickets/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What you may do with the ticket now
         * @description Needs the scope `read`.
         */
        get: operations["listTransitions"];
        put?: never;
        /**
         * Move the ticket along its lifecycle
         * @description Needs the scope `write`.
         */
        post: operations["moveTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tie the ticket to another; for agents
         * @description Needs the scope `write`.
         */
        post: operations["linkTickets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/links/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a link away; for agents
         * @description Needs the scope `write`.
         */
        delete: operations["unlinkTickets"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/watchers/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Add somebody, who then sees the ticket and gets its public replies; for agents
         * @description Needs the scope `write`.
         */
        put: operations["watchTicket"];
        post?: never;
        /**
         * Take somebody off; for agents, and for the person themselves
         * @description Needs the scope `write`.
         */
        delete: operations["unwatchTicket"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to the ticket, oldest first
         * @description Needs the scope `read`.
         */
        get: operations["listTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a ticket was merged, and what goes on when it is taken out again; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getMerge"];
        put?: never;
        /**
         * Let the ticket go on as another, where answers to it then arrive; for agents
         * @description Needs the scope `write`.
         */
        post: operations["mergeTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the ticket back as it was before it was merged; for agents
         * @description Needs the scope `write`.
         */
        post: operations["unmergeTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a ticket with what some replies of this one say; for agents
         * @description Needs the scope `write`.
         */
        post: operations["splitTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/ola": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The clock of each team that had a ticket, with every part of it; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getTicketOla"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ola-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the teams promise each other; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listOlaPolicies"];
        put?: never;
        /**
         * Let a team promise something for what comes to it from now on
         * @description Needs the scope `admin`.
         */
        post: operations["createOlaPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ola-policies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one team promises; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getOlaPolicy"];
        put?: never;
        post?: never;
        /**
         * Let a team promise nothing any more
         * @description Needs the scope `admin`.
         */
        delete: operations["removeOlaPolicy"];
        options?: never;
        head?: never;
        /**
         * The next version of what a team promises, which holds for what it has too
         * @description Needs the scope `admin`.
         */
        patch: operations["reviseOlaPolicy"];
        trace?: never;
    };
    "/tickets/{id}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the incidents of a problem are told, and which were not yet; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getProblemNotices"];
        put?: never;
        /**
         * Tell every open incident of a problem of its workaround or its end, each once per version; for problem managers
         * @description Needs the scope `write`.
         */
        post: operations["tellIncidents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/review-approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve what was written about a major problem, by somebody else than its writer; for problem managers
         * @description Needs the scope `write`.
         */
        post: operations["approveProblemReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/known-errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is known and how to get around it, in the words for customers
         * @description Needs the scope `read`.
         */
        get: operations["listKnownErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/known-errors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One known error
         * @description Needs the scope `read`.
         */
        get: operations["getKnownError"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The conversation, oldest first
         * @description Needs the scope `read`.
         */
        get: operations["listReplies"];
        put?: never;
        /**
         * Answer, or leave a note; a closed ticket's reply opens its follow-up
         * @description Needs the scope `write`.
         */
        post: operations["postReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/mentionables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who may be named with an @ here: only people who can see it
         * @description Needs the scope `read`.
         */
        get: operations["listMentionables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/replies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One reply or note
         * @description Needs the scope `read`.
         */
        get: operations["getReply"];
        put?: never;
        post?: never;
        /**
         * Put the reply or note into the trash; for agents
         * @description Needs the scope `write`.
         */
        delete: operations["deleteReply"];
        options?: never;
        head?: never;
        /**
         * Put it into other words; the words so far are kept, and no second mail is sent
         * @description Needs the scope `write`.
         */
        patch: operations["editReply"];
        trace?: never;
    };
    "/replies/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of a reply's words, the present ones last
         * @description Needs the scope `read`.
         */
        get: operations["listRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/replies/{id}/reactions/{emoji}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * React with an emoji; the requester's ✅ confirms a solution and their ❌ reopens it
         * @description Needs the scope `write`.
         */
        put: operations["react"];
        post?: never;
        /**
         * Take your own emoji back
         * @description Needs the scope `write`.
         */
        delete: operations["withdrawReaction"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How each field of the ticket came to be what it is, newest first; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/priority": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Decide on the priority otherwise than the matrix, or let it decide again; for leads
         * @description Needs the scope `write`.
         */
        put: operations["overridePriority"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/sla": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The clocks of a ticket, with every part of each and why it began; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getTicketSla"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sla-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is promised for which tickets; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listSlaPolicies"];
        put?: never;
        /**
         * Promise something for tickets that are made from now on
         * @description Needs the scope `admin`.
         */
        post: operations["createSlaPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sla-policies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One policy; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getSlaPolicy"];
        put?: never;
        post?: never;
        /**
         * Promise it no more; its open tickets fall to the next policy that fits
         * @description Needs the scope `admin`.
         */
        delete: operations["removeSlaPolicy"];
        options?: never;
        head?: never;
        /**
         * The next version of a policy, which holds for its open tickets too
         * @description Needs the scope `admin`.
         */
        patch: operations["reviseSlaPolicy"];
        trace?: never;
    };
    "/sla-policies/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which open tickets would be late, or no longer be; changes nothing
         * @description Needs the scope `admin`.
         */
        post: operations["previewSlaPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sla-policies/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a policy has said in each of its versions, the newest first; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listSlaPolicyVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When the desk is at work; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listCalendars"];
        put?: never;
        /**
         * Add a calendar: hours of the week in a zone, and holidays
         * @description Needs the scope `admin`.
         */
        post: operations["createCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One calendar; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getCalendar"];
        put?: never;
        post?: never;
        /**
         * Remove a calendar by which no policy counts
         * @description Needs the scope `admin`.
         */
        delete: operations["removeCalendar"];
        options?: never;
        head?: never;
        /**
         * Change a calendar; the clocks that count by it count anew
         * @description Needs the scope `admin`.
         */
        patch: operations["reviseCalendar"];
        trace?: never;
    };
    "/calendars/{id}/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add the whole days of an iCalendar file to the holidays
         * @description Needs the scope `admin`.
         */
        post: operations["importHolidays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say how it went, once; for the requester
         * @description Needs the scope `write`.
         */
        put: operations["rateTicket"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a file in one go; it waits for the ticket or reply that takes it along
         * @description Needs the scope `write`.
         */
        post: operations["createAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a file is; its bytes are under /content
         * @description Needs the scope `read`.
         */
        get: operations["getAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attachments/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file as it was sent, always as a download; takes Range
         * @description Needs the scope `read`.
         */
        get: operations["getAttachmentContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attachments/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An image, drawn anew without anything that was hidden in its file
         * @description Needs the scope `read`.
         */
        get: operations["getAttachmentPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a resumable upload (tus 1.0, or JSON)
         * @description Needs the scope `write`.
         */
        post: operations["beginUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much has arrived; HEAD tells it in headers
         * @description Needs the scope `read`.
         */
        get: operations["getUpload"];
        put?: never;
        post?: never;
        /**
         * Give an upload up
         * @description Needs the scope `write`.
         */
        delete: operations["cancelUpload"];
        options?: never;
        head?: never;
        /**
         * Send what comes next; the last piece answers with the attachment
         * @description Needs the scope `write`.
         */
        patch: operations["continueUpload"];
        trace?: never;
    };
    "/trash": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was deleted and can be restored, the latest first; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listTrash"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the ticket back out of the trash; for agents
         * @description Needs the scope `write`.
         */
        post: operations["restoreTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/replies/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the reply or note back out of the trash; for agents
         * @description Needs the scope `write`.
         */
        post: operations["restoreReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trash/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take out of the trash exactly what one deletion took; for agents
         * @description Needs the scope `write`.
         */
        post: operations["restoreEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trash/{id}/purge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Purge for good; for admins, who name the ticket's reference to confirm it
         * @description Needs the scope `admin`.
         */
        post: operations["purgeEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trash/clearings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Purge several entries for good, one after another; for admins, who say how many they are
         * @description Needs the scope `admin`.
         */
        post: operations["clearTrash"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trash/clearings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the purge of several entries is
         * @description Needs the scope `admin`.
         */
        get: operations["getTrashClearing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/legal-hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The legal hold that stands on the ticket, also in the trash
         * @description Needs the scope `admin`.
         */
        get: operations["getLegalHold"];
        /**
         * Hold the ticket, so that nothing of it can be purged
         * @description Needs the scope `admin`.
         */
        put: operations["setLegalHold"];
        post?: never;
        /**
         * Lift the legal hold
         * @description Needs the scope `admin`.
         */
        delete: operations["liftLegalHold"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/major-incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The major incidents that you can see, the latest first; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listMajorIncidents"];
        put?: never;
        /**
         * Propose or declare one; 200 with the active one on which the tickets hang already; for agents
         * @description Needs the scope `write`.
         */
        post: operations["declareMajorIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/major-incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One major incident, by id or reference; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getMajorIncident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what it says of itself; `unknown` is an answer about the impact; for agents
         * @description Needs the scope `write`.
         */
        patch: operations["reviseMajorIncident"];
        trace?: never;
    };
    "/major-incidents/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What you may do with it now; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listMajorIncidentTransitions"];
        put?: never;
        /**
         * Move it along its lifecycle; 202 while a stand-down is under way; for agents
         * @description Needs the scope `write`.
         */
        post: operations["moveMajorIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/major-incidents/{id}/roles/{role}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give somebody a role; command is taken or offered, never given; for agents
         * @description Needs the scope `write`.
         */
        put: operations["giveMajorIncidentRole"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/major-incidents/{id}/roles/{role}/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Free somebody of a role; for agents
         * @description Needs the scope `write`.
         */
        delete: operations["releaseMajorIncidentRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/major-incidents/{id}/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer command to somebody, with a brief; for its commander
         * @description Needs the scope `write`.
         */
        post: operations["offerCommand"];
        /**
         * Withdraw the offer of command; for whoever made it
         * @description Needs the scope `write`.
         */
        delete: operations["withdrawCommand"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/major-incidents/{id}/handover/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept command, for whoever was offered it
         * @description Needs the scope `write`.
         */
        post: operations["acceptCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/major-incidents/{id}/handover/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline command, for whoever was offered it
         * @description Needs the scope `write`.
         */
        post: operations["declineCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/major-incidents/{id}/work-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is to be done for it; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listWorkItems"];
        put?: never;
        /**
         * Add something to be done, for a person or a role; for agents
         * @description Needs the scope `write`.
         */
        post: operations["addWorkItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work-items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One work item; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getWorkItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Who does it, by when, and whether it is done; for agents
         * @description Needs the scope `write`.
         */
        patch: operations["reviseWorkItem"];
        trace?: never;
    };
    "/major-incidents/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to it, oldest first; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listMajorIncidentTimeline"];
        put?: never;
        /**
         * Write a line of your own into the timeline; for agents
         * @description Needs the scope `write`.
         */
        post: operations["writeTimelineEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/major-incidents/{id}/timeline/{eventId}/{mark}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Pin a line of the timeline, or hide it; for agents
         * @description Needs the scope `write`.
         */
        put: operations["markTimelineEntry"];
        post?: never;
        /**
         * Unpin a line, or show it again; for agents
         * @description Needs the scope `write`.
         */
        delete: operations["unmarkTimelineEntry"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/major-incidents/{id}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tickets that hang on it; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listLinkedTickets"];
        put?: never;
        /**
         * Hang many tickets on it at once; for agents
         * @description Needs the scope `write`.
         */
        post: operations["linkToMajorIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/major-incidents/{id}/tickets/{ticketId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Hang a ticket on it; for agents
         * @description Needs the scope `write`.
         */
        put: operations["linkTicketToMajorIncident"];
        post?: never;
        /**
         * Take a ticket off; for agents
         * @description Needs the scope `write`.
         */
        delete: operations["unlinkTicketFromMajorIncident"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/major-incidents/{id}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open incidents that look as if they belonged to it; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listLikelyTickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/major-incidents/{id}/stand-down": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Its checklist, and exactly what its end will do; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getStandDown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/major-incidents/{id}/stand-down/items/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Tick off a point, open it again, or override it; for agents
         * @description Needs the scope `write`.
         */
        patch: operations["tickStandDownItem"];
        trace?: never;
    };
    "/major-incidents/{id}/stand-down/tickets/{ticketId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * What becomes of one linked ticket at the end; for agents
         * @description Needs the scope `write`.
         */
        patch: operations["setDisposition"];
        trace?: never;
    };
    "/major-incidents/{id}/closing-approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say as the second person that the closing words may be heard by everybody
         * @description Needs the scope `write`.
         */
        put: operations["approveClosingMessage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far work on many things is; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/major-incidents/{id}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which linked tickets would be answered now; for agents
         * @description Needs the scope `read`.
         */
        get: operations["previewReplyToAll"];
        put?: never;
        /**
         * Answer every open linked ticket with the same words, each once; for agents
         * @description Needs the scope `write`.
         */
        post: operations["replyToAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/major-incidents/{id}/updates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was told of it and what waits to be, the latest first; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listMajorIncidentUpdates"];
        put?: never;
        /**
         * Tell audiences of it: it goes out after ten seconds, words for everybody at SEV1 once a second person has read them
         * @description Needs the scope `write`.
         */
        post: operations["postMajorIncidentUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/updates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One update; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getMajorIncidentUpdate"];
        put?: never;
        post?: never;
        /**
         * Take it back before anybody got it; 409 once it has gone out
         * @description Needs the scope `write`.
         */
        delete: operations["withdrawMajorIncidentUpdate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/updates/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Let it go as the second person; after five minutes the commander may do so alone
         * @description Needs the scope `write`.
         */
        put: operations["approveMajorIncidentUpdate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/major-incidents/{id}/promises/{audience}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put off the next update, which the audience is told
         * @description Needs the scope `write`.
         */
        put: operations["snoozeMajorIncidentUpdate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/major-incidents/{id}/recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Exactly who would get what is told to these audiences now; for agents
         * @description Needs the scope `read`.
         */
        get: operations["previewMajorIncidentRecipients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/major-incidents/{id}/subscribers/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Have somebody hear of it: a stakeholder by default, a customer as one
         * @description Needs the scope `write`.
         */
        put: operations["putMajorIncidentSubscriber"];
        post?: never;
        /**
         * Have somebody hear of it no more
         * @description Needs the scope `write`.
         */
        delete: operations["removeMajorIncidentSubscriber"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ongoing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What you are told of while it lasts, with the last word on each; for customers
         * @description Needs the scope `read`.
         */
        get: operations["listOngoing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ongoing/{id}/me-too": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say that it concerns you too: you hear of it, without a ticket; for customers
         * @description Needs the scope `write`.
         */
        put: operations["sayMeToo"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the services are, for everybody; answered from a file, without the database */
        get: operations["getStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the owner of an address whether they want what the status page says by mail */
        post: operations["subscribeToStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/major-incident-severities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How each severity is described, and how often whom is told; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listSeverities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/major-incident-severities/{severity}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Describe and tell it otherwise, for clocks that start from now on
         * @description Needs the scope `admin`.
         */
        put: operations["reviseSeverity"];
        post?: never;
        /**
         * Take it back to what Muster brings along
         * @description Needs the scope `admin`.
         */
        delete: operations["resetSeverity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/update-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How an update begins, by audience and phase, and what may stand in it; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listUpdateTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/update-templates/{audience}/{phase}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Begin with other words from now on
         * @description Needs the scope `admin`.
         */
        put: operations["reviseUpdateTemplate"];
        post?: never;
        /**
         * Take it back to the words that Muster brings along
         * @description Needs the scope `admin`.
         */
        delete: operations["resetUpdateTemplate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stand-down-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The checklist of every stand-down; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listStandDownPoints"];
        put?: never;
        /**
         * Ask for something more
         * @description Needs the scope `admin`.
         */
        post: operations["addStandDownPoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stand-down-points/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ask for one of your own no more
         * @description Needs the scope `admin`.
         */
        delete: operations["removeStandDownPoint"];
        options?: never;
        head?: never;
        /**
         * Whether it has to be done, and what one of your own is called
         * @description Needs the scope `admin`.
         */
        patch: operations["reviseStandDownPoint"];
        trace?: never;
    };
    "/standing-stakeholders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who hears of every major incident that is at least so bad; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listStandingStakeholders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standing-stakeholders/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Have somebody of the desk hear of every one that is at least so bad
         * @description Needs the scope `admin`.
         */
        put: operations["putStandingStakeholder"];
        post?: never;
        /**
         * Have them hear of the next ones only when somebody adds them
         * @description Needs the scope `admin`.
         */
        delete: operations["removeStandingStakeholder"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rotas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who takes turns at what, and who is on now; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listRotas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rotas/{duty}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who takes turns at one duty, and who is on now; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getRota"];
        /**
         * Say who takes turns, and when one hands over to the next; for admins
         * @description Needs the scope `admin`.
         */
        put: operations["reviseRota"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rotas/{duty}/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have somebody else be on for a span; for incident managers
         * @description Needs the scope `write`.
         */
        post: operations["addRotaOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rota-overrides/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Have whoever's turn it is be on again; for incident managers
         * @description Needs the scope `write`.
         */
        delete: operations["removeRotaOverride"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trigger-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What proposes a major incident by itself; for admins
         * @description Needs the scope `admin`.
         */
        get: operations["listTriggerRules"];
        put?: never;
        /**
         * Have one proposed for an urgent ticket, or for many reports that look alike
         * @description Needs the scope `admin`.
         */
        post: operations["createTriggerRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trigger-rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One rule; for admins
         * @description Needs the scope `admin`.
         */
        get: operations["getTriggerRule"];
        put?: never;
        post?: never;
        /**
         * Have it propose nothing more
         * @description Needs the scope `admin`.
         */
        delete: operations["removeTriggerRule"];
        options?: never;
        head?: never;
        /**
         * Change a rule, or turn it off
         * @description Needs the scope `admin`.
         */
        patch: operations["reviseTriggerRule"];
        trace?: never;
    };
    "/automation-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is done by itself when something happens to a ticket, or by the clock; for admins
         * @description Needs the scope `admin`.
         */
        get: operations["listAutomationRules"];
        put?: never;
        /**
         * Have something done by itself; switched off until it is switched on
         * @description Needs the scope `admin`.
         */
        post: operations["createAutomationRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/automation-rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One rule; for admins
         * @description Needs the scope `admin`.
         */
        get: operations["getAutomationRule"];
        put?: never;
        post?: never;
        /**
         * Have it act no more
         * @description Needs the scope `admin`.
         */
        delete: operations["removeAutomationRule"];
        options?: never;
        head?: never;
        /**
         * Change a rule, or switch it on or off
         * @description Needs the scope `admin`.
         */
        patch: operations["reviseAutomationRule"];
        trace?: never;
    };
    "/automation-rules/{id}/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What would have set it off in the last thirty days, by tickets as they were then; what it would find now, where it goes by the clock. Changes nothing
         * @description Needs the scope `admin`.
         */
        get: operations["tryAutomationRule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/automation-rules/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the rule did, the latest first; for admins
         * @description Needs the scope `admin`.
         */
        get: operations["listAutomationRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/automation-rules/{id}/turns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The times at which a rule came due, the latest first, and how far each has come
         * @description Needs the scope `admin`.
         */
        get: operations["listAutomationTurns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/custom-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What this desk wants to know of its tickets, as far as it asks you
         * @description Needs the scope `read`.
         */
        get: operations["listCustomFields"];
        put?: never;
        /**
         * Ask for something else from now on; for admins
         * @description Needs the scope `admin`.
         */
        post: operations["createCustomField"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/custom-fields/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One field
         * @description Needs the scope `read`.
         */
        get: operations["getCustomField"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a field, or retire it: it is asked no more, and what was answered stays
         * @description Needs the scope `admin`.
         */
        patch: operations["reviseCustomField"];
        trace?: never;
    };
    "/maintenance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is planned, is under way and was; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listMaintenance"];
        put?: never;
        /**
         * Say on the status page when something will not work; for incident managers
         * @description Needs the scope `write`.
         */
        post: operations["planMaintenance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/maintenance/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One maintenance; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getMaintenance"];
        put?: never;
        post?: never;
        /**
         * Call it off; the page says so until it would have ended
         * @description Needs the scope `write`.
         */
        delete: operations["cancelMaintenance"];
        options?: never;
        head?: never;
        /**
         * Say it in other words, or for another time; for incident managers
         * @description Needs the scope `write`.
         */
        patch: operations["reviseMaintenance"];
        trace?: never;
    };
    "/major-incidents/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Its review, once it was stood down; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Write sections of it, and settle what has to be settled; for agents
         * @description Needs the scope `write`.
         */
        patch: operations["reviseReview"];
        trace?: never;
    };
    "/major-incidents/{id}/review/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit it, approve it as somebody else, publish it, send it back, or skip it
         * @description Needs the scope `write`.
         */
        post: operations["moveReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/major-incidents/{id}/review/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What you are writing into its review and have not saved; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listReviewDrafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/major-incidents/{id}/review/drafts/{section}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keep what you are writing into a section, for yourself alone; for agents
         * @description Needs the scope `write`.
         */
        put: operations["putReviewDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/major-incidents/{id}/review.md": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Its review as Markdown; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getReviewMarkdown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/major-incidents/{id}/review.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Its review as a PDF; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getReviewPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/major-incidents/{id}/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Its metrics, made anew from its events, each with the reason where there is no number
         * @description Needs the scope `read`.
         */
        get: operations["getMajorIncidentMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/major-incidents/{id}/action-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write down what has to be done: a new ticket for its owner, or one that is there
         * @description Needs the scope `write`.
         */
        post: operations["addActionItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/action-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was agreed after major incidents, the most urgent first; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listActionItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/action-items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of them; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getActionItem"];
        put?: never;
        post?: never;
        /**
         * Take it off; its ticket stays
         * @description Needs the scope `write`.
         */
        delete: operations["removeActionItem"];
        options?: never;
        head?: never;
        /**
         * What it is for, or by when it has to be done; for agents
         * @description Needs the scope `write`.
         */
        patch: operations["reviseActionItem"];
        trace?: never;
    };
    "/major-incidents/{id}/injects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The script of a drill; for whoever runs it
         * @description Needs the scope `read`.
         */
        get: operations["listInjects"];
        put?: never;
        /**
         * Write into the script of a drill: it is played at its minute, once
         * @description Needs the scope `write`.
         */
        post: operations["addInject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/injects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take it out of the script, before it is played
         * @description Needs the scope `write`.
         */
        delete: operations["removeInject"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/major-incidents/{id}/scorecard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a drill went against what was aimed at, and what it would have sent
         * @description Needs the scope `read`.
         */
        get: operations["getScorecard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/major-incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Major incidents by month and severity, each row with the query that lists them
         * @description Needs the scope `read`.
         */
        get: operations["reportMajorIncidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/held-replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Replies that wait to go out; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listHeldReplies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/replies/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a held reply back before anybody got it; its text becomes a draft again
         * @description Needs the scope `write`.
         */
        post: operations["undoSend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What you have begun to write, the latest first
         * @description Needs the scope `read`.
         */
        get: operations["listDrafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What you have begun to write on a ticket
         * @description Needs the scope `read`.
         */
        get: operations["getDraft"];
        /**
         * Save what you are writing; an unseen newer text is kept beside it
         * @description Needs the scope `write`.
         */
        put: operations["putDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drafts/new-ticket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What you have begun to write for a new ticket
         * @description Needs the scope `read`.
         */
        get: operations["getNewTicketDraft"];
        /**
         * Save what you are writing for a new ticket
         * @description Needs the scope `write`.
         */
        put: operations["putNewTicketDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/markdown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Markdown as a reply would show it; nothing is kept
         * @description Needs the scope `read`.
         */
        post: operations["previewMarkdown"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ticket-suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tickets that you may mean by the beginning of a reference or of words of a subject
         * @description Needs the scope `read`.
         */
        get: operations["listTicketSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/macros": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your macros, your teams' and everybody's; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listMacros"];
        put?: never;
        /**
         * Keep a text and what is changed with it
         * @description Needs the scope `write`.
         */
        post: operations["createMacro"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/macros/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One macro
         * @description Needs the scope `read`.
         */
        get: operations["getMacro"];
        put?: never;
        post?: never;
        /**
         * Offer a macro no more
         * @description Needs the scope `write`.
         */
        delete: operations["removeMacro"];
        options?: never;
        head?: never;
        /**
         * Change a macro
         * @description Needs the scope `write`.
         */
        patch: operations["reviseMacro"];
        trace?: never;
    };
    "/macros/{id}/filled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a macro would say and change on a ticket; nothing happens yet
         * @description Needs the scope `read`.
         */
        get: operations["fillMacro"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everybody with an account; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Invite somebody, who is mailed a link that is good for a day
         * @description Needs the scope `admin`.
         */
        post: operations["inviteUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Somebody with an account; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a name, role, grants or place, or deactivate and reactivate somebody
         * @description Needs the scope `admin`.
         */
        patch: operations["reviseUser"];
        trace?: never;
    };
    "/users/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The link that somebody was sent and has not followed yet
         * @description Needs the scope `admin`.
         */
        get: operations["getInvitation"];
        put?: never;
        /**
         * Mail somebody a new link, which ends the one before
         * @description Needs the scope `admin`.
         */
        post: operations["inviteAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail somebody a link to choose a new password, good for an hour
         * @description Needs the scope `admin`.
         */
        post: operations["offerPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take away the second factor of somebody who has lost it
         * @description Needs the scope `admin`.
         */
        delete: operations["resetSecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one can ask for help with
         * @description Needs the scope `read`.
         */
        get: operations["listServices"];
        put?: never;
        /**
         * Add a service
         * @description Needs the scope `admin`.
         */
        post: operations["createService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One service
         * @description Needs the scope `read`.
         */
        get: operations["getService"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a service's name, description, team, criticality or what it needs
         * @description Needs the scope `admin`.
         */
        patch: operations["reviseService"];
        trace?: never;
    };
    "/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The organisations that are served; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listOrganisations"];
        put?: never;
        /**
         * Add an organisation, with the mail domains of its people
         * @description Needs the scope `admin`.
         */
        post: operations["createOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One organisation; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an organisation's name or mail domains
         * @description Needs the scope `admin`.
         */
        patch: operations["reviseOrganisation"];
        trace?: never;
    };
    "/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The teams and who is in them; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listTeams"];
        put?: never;
        /**
         * Add a team
         * @description Needs the scope `admin`.
         */
        post: operations["createTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One team and who is in it; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a team's name or its members
         * @description Needs the scope `admin`.
         */
        patch: operations["reviseTeam"];
        trace?: never;
    };
    "/workload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who holds how many open tickets in your teams, and what is enough; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listWorkload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{id}/workload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who holds how many open tickets in a team; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getTeamWorkload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{id}/members/{userId}/capacity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say how many open tickets are enough for one person of a team; for its leads
         * @description Needs the scope `write`.
         */
        put: operations["setMemberCapacity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{id}/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What needs the service and what it needs, a few steps far; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getServiceMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your inbox, newest first
         * @description Needs the scope `read`.
         */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/unread-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The number on the badge
         * @description Needs the scope `read`.
         */
        get: operations["countUnread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a notice as read
         * @description Needs the scope `write`.
         */
        post: operations["markRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/{id}/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a notice as unread
         * @description Needs the scope `write`.
         */
        post: operations["markUnread"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark every notice as read
         * @description Needs the scope `write`.
         */
        post: operations["markAllRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your inbox by subject, the newest on top
         * @description Needs the scope `read`.
         */
        get: operations["listInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inbox/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What your inbox says of a subject, by the subject's id
         * @description Needs the scope `read`.
         */
        get: operations["getInboxRow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Say that it is done, snooze it, mute it, leave it, or take that back
         * @description Needs the scope `write`.
         */
        patch: operations["reviseInboxRow"];
        trace?: never;
    };
    "/notification-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What you are told of, on which channel and when
         * @description Needs the scope `read`.
         */
        get: operations["getNotificationPreferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Choose otherwise; what is left out stays as it is
         * @description Needs the scope `write`.
         */
        patch: operations["reviseNotificationPreferences"];
        trace?: never;
    };
    "/push-subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where you are pushed to, and the key that a browser needs to agree
         * @description Needs the scope `read`.
         */
        get: operations["listPushSubscriptions"];
        put?: never;
        /**
         * Have notices pushed to a browser or phone
         * @description Needs the scope `write`.
         */
        post: operations["addPushSubscription"];
        /**
         * Have nothing pushed there any more
         * @description Needs the scope `write`.
         */
        delete: operations["endPushSubscription"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happens that you can see, as server-sent events (resumed by Last-Event-ID); with Accept: application/json the same by polling
         * @description Needs the scope `read`.
         */
        get: operations["listenToNews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which agents have the ticket open or look at it, and who types an answer; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listPresent"];
        /**
         * Say that you have the ticket open, every 20 seconds while you do, and that you look at it; for agents
         * @description Needs the scope `write`.
         */
        put: operations["comeToTicket"];
        post?: never;
        /**
         * Say that you have left the ticket
         * @description Needs the scope `write`.
         */
        delete: operations["leaveTicket"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who has looked at the ticket, the latest first; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listSeen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was mailed, newest first
         * @description Needs the scope `admin`.
         */
        get: operations["listMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One mail as it was sent
         * @description Needs the scope `admin`.
         */
        get: operations["getMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say the same again in a mail of its own
         * @description Needs the scope `admin`.
         */
        post: operations["resendMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail/flagged-addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Addresses that mail does not reach or is not welcome at, newest first
         * @description Needs the scope `admin`.
         */
        get: operations["listFlaggedAddresses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail/flagged-addresses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Let mail go to the address again; for agents
         * @description Needs the scope `write`.
         */
        delete: operations["liftFlag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that follows from events, newest first
         * @description Needs the scope `admin`.
         */
        get: operations["listEffects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/effects/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try again what had failed
         * @description Needs the scope `admin`.
         */
        post: operations["retryEffect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inbound/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in a mail as it came; the same one again is the same one
         * @description Needs the scope `inbound`.
         */
        post: operations["receiveMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inbound/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What came in, newest first
         * @description Needs the scope `admin`.
         */
        get: operations["listInboundMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inbound/mail/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One mail that came in, with what it says
         * @description Needs the scope `admin`.
         */
        get: operations["getInboundMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inbound/mail/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a mail in that was kept back; whoever wrote it becomes a customer
         * @description Needs the scope `admin`.
         */
        post: operations["releaseInboundMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inbound/mail/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Throw a mail away that was kept back
         * @description Needs the scope `admin`.
         */
        post: operations["discardInboundMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inbound/mail/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a ticket of its own of an answer that is about something else
         * @description Needs the scope `write`.
         */
        post: operations["splitInboundMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each kind of mail says
         * @description Needs the scope `admin`.
         */
        get: operations["listMailTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail-templates/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one kind of mail says, and what may stand in it
         * @description Needs the scope `admin`.
         */
        get: operations["getMailTemplate"];
        /**
         * Say it otherwise, from the next mail on
         * @description Needs the scope `admin`.
         */
        put: operations["reviseMailTemplate"];
        post?: never;
        /**
         * Take it back to the words that Muster brings along
         * @description Needs the scope `admin`.
         */
        delete: operations["resetMailTemplate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail-templates/{name}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * How a mail of these words would look, with sample values; nothing is kept
         * @description Needs the scope `admin`.
         */
        post: operations["previewMailTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail-templates/{name}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail it to yourself, with sample values
         * @description Needs the scope `admin`.
         */
        post: operations["testMailTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inbound/webhooks/{source}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a mail provider reports of mails, or a mail that it took in, signed after Standard Webhooks */
        post: operations["reportDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who may report what became of mails
         * @description Needs the scope `admin`.
         */
        get: operations["listWebhookSources"];
        put?: never;
        /**
         * Let a provider report; a secret that we make is shown once
         * @description Needs the scope `admin`.
         */
        post: operations["addWebhookSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take no more reports from it
         * @description Needs the scope `admin`.
         */
        delete: operations["removeWebhookSource"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What admins decided for the whole desk
         * @description Needs the scope `admin`.
         */
        get: operations["getSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Decide otherwise; what is left out stays as it is
         * @description Needs the scope `admin`.
         */
        patch: operations["reviseSettings"];
        trace?: never;
    };
    "/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What can be asked for, by category and name
         * @description Needs the scope `read`.
         */
        get: operations["listCatalogue"];
        put?: never;
        /**
         * Offer something, with the form it is asked for with; for admins
         * @description Needs the scope `admin`.
         */
        post: operations["createCatalogueItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogue/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One thing of the catalogue, with its form
         * @description Needs the scope `read`.
         */
        get: operations["getCatalogueItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change it; another form or other tasks are a new version. For admins
         * @description Needs the scope `admin`.
         */
        patch: operations["reviseCatalogueItem"];
        trace?: never;
    };
    "/catalogue/{id}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for it
         * @description Needs the scope `write`.
         */
        post: operations["requestCatalogueItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the ticket asks for, with the form that it was asked with
         * @description Needs the scope `read`.
         */
        get: operations["getRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/resubmission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a rejected request again, with other answers; for its requester
         * @description Needs the scope `write`.
         */
        post: operations["resubmitRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What you are asked to approve, or were, the newest first
         * @description Needs the scope `read`.
         */
        get: operations["listApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approvals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One approval, with what is asked for and what was said
         * @description Needs the scope `read`.
         */
        get: operations["getApproval"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approvals/{id}/votes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve or reject; what comes after the decision is kept and counts for nothing
         * @description Needs the scope `write`.
         */
        post: operations["castVote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approvals/{id}/hand-ons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have somebody else asked in the place of one who has said nothing; for admins and, of a change, change managers
         * @description Needs the scope `write`.
         */
        post: operations["handOnApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every round of asking about a ticket, the newest first
         * @description Needs the scope `read`.
         */
        get: operations["listTicketApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is asked to approve what; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listApprovalPolicies"];
        put?: never;
        /**
         * Say who is asked, in which order, and how many have to agree; for admins
         * @description Needs the scope `admin`.
         */
        post: operations["createApprovalPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-policies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One policy; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getApprovalPolicy"];
        put?: never;
        post?: never;
        /**
         * Remove a policy that nothing of the catalogue waits for; for admins
         * @description Needs the scope `admin`.
         */
        delete: operations["removeApprovalPolicy"];
        options?: never;
        head?: never;
        /**
         * Change a policy; what is being asked goes on as it was begun. For admins
         * @description Needs the scope `admin`.
         */
        patch: operations["reviseApprovalPolicy"];
        trace?: never;
    };
    "/tickets/{id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What has to be done for the ticket, in order; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listTasks"];
        put?: never;
        /**
         * Add something to be done; for agents
         * @description Needs the scope `write`.
         */
        post: operations["addTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One task; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a task, or say that it is done, skipped or open again; for agents
         * @description Needs the scope `write`.
         */
        patch: operations["reviseTask"];
        trace?: never;
    };
    "/checklists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tasks that are often done together; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listChecklists"];
        put?: never;
        /**
         * Keep tasks that are often done together; for admins
         * @description Needs the scope `admin`.
         */
        post: operations["createChecklist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checklists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One checklist; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getChecklist"];
        put?: never;
        post?: never;
        /**
         * Offer it no more; for admins
         * @description Needs the scope `admin`.
         */
        delete: operations["removeChecklist"];
        options?: never;
        head?: never;
        /**
         * Change a checklist; tickets keep the tasks that they have. For admins
         * @description Needs the scope `admin`.
         */
        patch: operations["reviseChecklist"];
        trace?: never;
    };
    "/tickets/{id}/checklists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put all tasks of a checklist on the ticket; for agents
         * @description Needs the scope `write`.
         */
        post: operations["applyChecklist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/freeze-windows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When changes must not be made, or better not; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listFreezeWindows"];
        put?: never;
        /**
         * Freeze all services or some for a while; for change managers
         * @description Needs the scope `write`.
         */
        post: operations["createFreezeWindow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/freeze-windows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One freeze; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getFreezeWindow"];
        put?: never;
        post?: never;
        /**
         * Take a freeze away; for change managers
         * @description Needs the scope `write`.
         */
        delete: operations["removeFreezeWindow"];
        options?: never;
        head?: never;
        /**
         * Freeze something else, or for another time; for change managers
         * @description Needs the scope `write`.
         */
        patch: operations["reviseFreezeWindow"];
        trace?: never;
    };
    "/tickets/{id}/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What stands against the time for which a change is planned; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listChangeConflicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/change-calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The changes that are planned and the freezes between two moments; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getChangeCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/maintenance-windows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When changes of which services had better be made; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listMaintenanceWindows"];
        put?: never;
        /**
         * Say when some services are changed, once or again and again; for change managers
         * @description Needs the scope `write`.
         */
        post: operations["createMaintenanceWindow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/maintenance-windows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One window; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getMaintenanceWindow"];
        put?: never;
        post?: never;
        /**
         * Take a window away; for change managers
         * @description Needs the scope `write`.
         */
        delete: operations["removeMaintenanceWindow"];
        options?: never;
        head?: never;
        /**
         * Of other services, or at another time; for change managers
         * @description Needs the scope `write`.
         */
        patch: operations["reviseMaintenanceWindow"];
        trace?: never;
    };
    "/tickets/{id}/risk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How risky a change is, and why; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getChangeRisk"];
        /**
         * Answer what is asked about the risk of a change, before it is submitted; for agents
         * @description Needs the scope `write`.
         */
        put: operations["answerChangeRisk"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/risk-questionnaire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is asked about the risk of a change now; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getRiskQuestionnaire"];
        /**
         * Its next version, for changes that are answered from now on
         * @description Needs the scope `admin`.
         */
        put: operations["reviseRiskQuestionnaire"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/risk-questionnaire/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was asked in each version, the newest first; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listRiskQuestionnaires"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/risk-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which changes are at least so risky, whatever was answered; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listRiskRules"];
        put?: never;
        /**
         * Say that changes which a query finds are at least so risky
         * @description Needs the scope `admin`.
         */
        post: operations["createRiskRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/risk-rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One rule; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getRiskRule"];
        put?: never;
        post?: never;
        /**
         * Judge nothing by it any more
         * @description Needs the scope `admin`.
         */
        delete: operations["removeRiskRule"];
        options?: never;
        head?: never;
        /**
         * Change a rule; what was judged by it stays judged
         * @description Needs the scope `admin`.
         */
        patch: operations["reviseRiskRule"];
        trace?: never;
    };
    "/change-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The standard changes there are, with how their changes went; for agents
         * @description Needs the scope `read`.
         */
        get: operations["listChangeTemplates"];
        put?: never;
        /**
         * Describe a change that nobody has to authorise each time; for change managers
         * @description Needs the scope `write`.
         */
        post: operations["createChangeTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/change-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One template; for agents
         * @description Needs the scope `read`.
         */
        get: operations["getChangeTemplate"];
        put?: never;
        post?: never;
        /**
         * Take a template away; its changes go on. For change managers
         * @description Needs the scope `write`.
         */
        delete: operations["removeChangeTemplate"];
        options?: never;
        head?: never;
        /**
         * Change a template, for changes that are made from it from now on
         * @description Needs the scope `write`.
         */
        patch: operations["reviseChangeTemplate"];
        trace?: never;
    };
    "/change-templates/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A change as the template has it; 409 while that is suspended. For agents
         * @description Needs the scope `write`.
         */
        post: operations["useChangeTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/change-templates/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a suspended template be used again, and say why; for change managers
         * @description Needs the scope `write`.
         */
        post: operations["liftTemplateSuspension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/incident": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An incident that a failed change caused, once; for agents
         * @description Needs the scope `write`.
         */
        post: operations["reportChangeFailure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        RequestToken: {
            email: string;
            password: string;
            deviceName: string;
            code?: string;
            scopes?: ("read" | "write" | "admin" | "inbound" | "scim")[];
        };
        IssueToken: {
            name: string;
            scopes?: ("read" | "write" | "admin" | "inbound" | "scim")[];
            days?: number;
        };
        OwnPatch: {
            name?: string;
            timeZone?: string | null;
        };
        CreateTicket: {
            /**
             * @default incident
             * @enum {string}
             */
            type?: "incident" | "request" | "problem" | "change";
            subject: string;
            description: string;
            /** @enum {string} */
            impact?: "high" | "medium" | "low";
            /** @enum {string} */
            urgency?: "high" | "medium" | "low";
            /**
             * Format: uuid
             * @description UUIDv7
             */
            serviceId?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            requesterId?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            teamId?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            assigneeId?: string;
            tags?: string[];
            externalId?: string;
            attachmentIds?: string[];
            fields?: {
                [key: string]: string | boolean | number | null;
            };
            customFields?: {
                [key: string]: (string | number | boolean | string[]) | null;
            };
        };
        ReviseTicket: {
            subject?: string;
            /** @enum {string} */
            impact?: "high" | "medium" | "low";
            /** @enum {string} */
            urgency?: "high" | "medium" | "low";
            serviceId?: string | null;
            teamId?: string | null;
            assigneeId?: string | null;
            tags?: string[];
            fields?: {
                [key: string]: string | boolean | number | null;
            };
            customFields?: {
                [key: string]: (string | number | boolean | string[]) | null;
            };
            note?: string;
        };
        TrashReason: {
            reason?: string;
        };
        MoveTicket: {
            /** @enum {string} */
            event: "start" | "hold" | "resume" | "resolve" | "confirm" | "autoclose" | "reopen" | "cancel" | "ask_approval" | "skip_approval" | "decide" | "resubmit" | "fulfil" | "close" | "assess" | "duplicate" | "publish_workaround" | "fix" | "accept_risk" | "complete" | "reanalyse" | "submit" | "assess_ok" | "authorize" | "reject" | "revert" | "finish" | "release";
            /**
             * Format: uuid
             * @description UUIDv7
             */
            assigneeId?: string;
            reason?: string;
            message?: string;
            attachmentIds?: string[];
            /** Format: date-time */
            until?: string;
            linkedId?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            templateId?: string;
            category?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            serviceId?: string;
            outcome?: string;
            /** Format: date-time */
            actualStart?: string;
            /** Format: date-time */
            actualEnd?: string;
            review?: string;
            note?: string;
            /** @enum {string} */
            resolutionCode?: "fixed" | "workaround" | "not_reproducible" | "duplicate" | "no_action" | "resolved_by_problem" | "resolved_by_major_incident";
            resolutionNote?: string;
        };
        LinkTickets: {
            /** @enum {string} */
            kind: "parent_of" | "duplicates" | "caused_by" | "resolved_by" | "follows" | "blocks";
            toId: string;
            /**
             * @default from
             * @enum {string}
             */
            direction?: "from" | "to";
            /** @enum {string} */
            policy?: "none" | "follow";
        };
        MergeTicket: {
            intoId: string;
        };
        SplitTicket: {
            replyIds: string[];
            subject: string;
        };
        CreateOlaPolicy: {
            targets: {
                /** @enum {string} */
                priority: "P1" | "P2" | "P3" | "P4" | "P5";
                /** @default null */
                calendarId?: string | null;
                minutes: number;
            }[];
            pauses?: ("awaiting_requester" | "awaiting_vendor" | "awaiting_change" | "awaiting_problem" | "scheduled" | "awaiting_approval")[];
            escalations?: {
                percent: number;
                tells?: ("assignee" | "team" | "leads")[];
                /** @default false */
                raises?: boolean;
                /** @default null */
                teamId?: string | null;
            }[];
            /**
             * Format: uuid
             * @description UUIDv7
             */
            teamId: string;
        };
        ReviseOlaPolicy: {
            targets?: {
                /** @enum {string} */
                priority: "P1" | "P2" | "P3" | "P4" | "P5";
                /** @default null */
                calendarId?: string | null;
                minutes: number;
            }[];
            pauses?: ("awaiting_requester" | "awaiting_vendor" | "awaiting_change" | "awaiting_problem" | "scheduled" | "awaiting_approval")[];
            escalations?: {
                percent: number;
                tells?: ("assignee" | "team" | "leads")[];
                /** @default false */
                raises?: boolean;
                /** @default null */
                teamId?: string | null;
            }[];
        };
        TellIncidents: {
            /** @enum {string} */
            kind: "workaround" | "fix" | "risk";
            /** @enum {string} */
            audience: "public" | "internal";
            exceptIds?: (string)[];
        };
        PostReply: {
            body: string;
            /**
             * @default public
             * @enum {string}
             */
            audience?: "public" | "internal";
            attachmentIds?: string[];
            expectLastReplyId?: string | null;
            force?: boolean;
            /** @default 0 */
            holdSeconds?: number;
            /** Format: date-time */
            sendAt?: string;
            move?: {
                /** @enum {string} */
                event: "start" | "hold" | "resume" | "resolve" | "confirm" | "autoclose" | "reopen" | "cancel" | "ask_approval" | "skip_approval" | "decide" | "resubmit" | "fulfil" | "close" | "assess" | "duplicate" | "publish_workaround" | "fix" | "accept_risk" | "complete" | "reanalyse" | "submit" | "assess_ok" | "authorize" | "reject" | "revert" | "finish" | "release";
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                assigneeId?: string;
                reason?: string;
                /** Format: date-time */
                until?: string;
                linkedId?: string;
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                templateId?: string;
                category?: string;
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                serviceId?: string;
                outcome?: string;
                /** Format: date-time */
                actualStart?: string;
                /** Format: date-time */
                actualEnd?: string;
                review?: string;
                note?: string;
                /** @enum {string} */
                resolutionCode?: "fixed" | "workaround" | "not_reproducible" | "duplicate" | "no_action" | "resolved_by_problem" | "resolved_by_major_incident";
                resolutionNote?: string;
            };
            changes?: components["schemas"]["TicketChanges"];
        };
        TicketChanges: {
            teamId?: string | null;
            assigneeId?: ("me" | string) | null;
            serviceId?: string | null;
            addTags?: string[];
        };
        EditReply: {
            body: string;
        };
        OverridePriority: {
            priority: ("P1" | "P2" | "P3" | "P4" | "P5") | null;
            reason: string;
        };
        CreateSlaPolicy: {
            name: string;
            /** @default null */
            type?: ("incident" | "request" | "problem" | "change") | null;
            /** @default null */
            organisationId?: string | null;
            /** @default null */
            serviceId?: string | null;
            targets: {
                /** @enum {string} */
                priority: "P1" | "P2" | "P3" | "P4" | "P5";
                /** @default null */
                calendarId?: string | null;
                /** @default null */
                first_response?: number | null;
                /** @default null */
                next_reply?: number | null;
                /** @default null */
                resolution?: number | null;
                /** @default null */
                approval?: number | null;
            }[];
            pauses?: ("awaiting_requester" | "awaiting_vendor" | "awaiting_change" | "awaiting_problem" | "scheduled" | "awaiting_approval")[];
            escalations?: {
                /** @enum {string} */
                clock: "first_response" | "next_reply" | "resolution" | "approval";
                percent: number;
                tells?: ("assignee" | "team" | "leads")[];
                /** @default false */
                raises?: boolean;
                /** @default null */
                teamId?: string | null;
            }[];
        };
        ReviseSlaPolicy: {
            name?: string;
            targets?: {
                /** @enum {string} */
                priority: "P1" | "P2" | "P3" | "P4" | "P5";
                /** @default null */
                calendarId?: string | null;
                /** @default null */
                first_response?: number | null;
                /** @default null */
                next_reply?: number | null;
                /** @default null */
                resolution?: number | null;
                /** @default null */
                approval?: number | null;
            }[];
            pauses?: ("awaiting_requester" | "awaiting_vendor" | "awaiting_change" | "awaiting_problem" | "scheduled" | "awaiting_approval")[];
            escalations?: {
                /** @enum {string} */
                clock: "first_response" | "next_reply" | "resolution" | "approval";
                percent: number;
                tells?: ("assignee" | "team" | "leads")[];
                /** @default false */
                raises?: boolean;
                /** @default null */
                teamId?: string | null;
            }[];
        };
        CreateCalendar: {
            name: string;
            timeZone: string;
            hours: {
                day: number;
                from: string;
                until: string;
            }[];
            holidays?: {
                /** Format: date */
                day: string;
                name: string;
            }[];
        };
        ReviseCalendar: {
            name?: string;
            timeZone?: string;
            hours?: {
                day: number;
                from: string;
                until: string;
            }[];
            holidays?: {
                /** Format: date */
                day: string;
                name: string;
            }[];
        };
        ImportHolidays: {
            ical: string;
        };
        RateTicket: {
            score: number;
            comment?: string;
        };
        BeginUpload: {
            name: string;
            size: number;
        };
        PurgeEntry: {
            confirm: string;
            reason?: string;
        };
        ClearTrash: {
            confirm: string;
            reason: string;
            entryIds?: string[];
            filter?: {
                /** @enum {string} */
                kind?: "ticket" | "reply";
                trashedBy?: "me" | string;
                q?: string;
            };
        };
        SetLegalHold: {
            reason: string;
        };
        DeclareMajorIncident: {
            /** @enum {string} */
            intent: "propose" | "declare";
            title: string;
            /** @enum {string} */
            severity: "SEV1" | "SEV2" | "SEV3";
            impactStatement: string;
            reason?: string;
            serviceIds?: string[];
            ticketIds?: (string)[];
            impactStartedAt?: string | "unknown";
            restricted?: boolean;
            drill?: boolean;
        };
        ReviseMajorIncident: {
            title?: string;
            impactStatement?: string;
            impactStartedAt?: (string | "unknown") | null;
            impactEndedAt?: (string | "unknown") | null;
            serviceIds?: string[];
            bridgeUrl?: string | null;
            closingMessage?: string | null;
            reviewOwnerId?: string | null;
            reviewDueAt?: string | null;
            restricted?: boolean;
        };
        MoveMajorIncident: {
            /** @enum {string} */
            event: "accept" | "reject" | "take_command" | "set_severity" | "to_monitoring" | "regress" | "begin_stand_down" | "stand_down" | "cancel" | "merge" | "reopen" | "start_review" | "close";
            title?: string;
            /** @enum {string} */
            severity?: "SEV1" | "SEV2" | "SEV3";
            impactStatement?: string;
            reason?: string;
            note?: string;
            /** Format: date-time */
            until?: string;
            message?: string;
            linkedId?: string;
        };
        /**
         * @example {
         *       "userId": "019a0000-0000-7000-8000-000000000012"
         *     }
         */
        GiveMajorIncidentRole: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            userId: string;
        };
        OfferCommand: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            toUserId: string;
            brief: string;
        };
        AddWorkItem: {
            title: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            ownerId?: string;
            /** @enum {string} */
            role?: "commander" | "deputy" | "ops_lead" | "comms_lead" | "liaison" | "scribe" | "sme";
            /** Format: date-time */
            dueAt?: string;
        };
        ReviseWorkItem: {
            title?: string;
            ownerId?: string | null;
            role?: ("commander" | "deputy" | "ops_lead" | "comms_lead" | "liaison" | "scribe" | "sme") | null;
            dueAt?: string | null;
            /** @enum {string} */
            state?: "open" | "done" | "cancelled";
        };
        WriteTimelineEntry: {
            body: string;
            /** Format: date-time */
            knownAt?: string;
        };
        LinkToMajorIncident: {
            ticketIds: (string)[];
        };
        TickStandDownItem: {
            /** @enum {string} */
            state: "open" | "done" | "overridden";
            note?: string;
        };
        /**
         * @example {
         *       "disposition": "keep"
         *     }
         */
        SetDisposition: {
            /** @enum {string} */
            disposition: "resolve" | "keep" | "unlink";
        };
        ReplyToAll: {
            body: string;
            exceptTicketIds?: (string)[];
            /** @default false */
            despiteLint?: boolean;
        };
        PostUpdate: {
            audiences: ("internal" | "stakeholders" | "customers" | "public")[];
            /** @enum {string} */
            phase: "investigating" | "identified" | "monitoring" | "resolved";
            body: string;
            nextUpdateBy?: string | null;
            headline?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            correctsId?: string;
            despiteLint?: boolean;
        };
        /**
         * @example {
         *       "nextUpdateBy": "2099-01-01T12:00:00Z"
         *     }
         */
        ApproveUpdate: {
            /** Format: date-time */
            nextUpdateBy?: string;
        };
        SubscribeToStatus: {
            /** Format: email */
            email: string;
        };
        ReviseSeverity: {
            description: string;
            cadence: {
                internal: number | null;
                stakeholders: number | null;
                customers: number | null;
                public: number | null;
            };
            firstPublicMinutes: number;
        };
        UpdateTemplateWords: {
            body: string;
        };
        AddStandDownPoint: {
            label: string;
            mandatory: boolean;
            /** @default false */
            stated?: boolean;
        };
        ReviseStandDownPoint: {
            label?: string;
            mandatory?: boolean;
        };
        /**
         * @example {
         *       "severity": "SEV2"
         *     }
         */
        PutStandingStakeholder: {
            /** @enum {string} */
            severity: "SEV1" | "SEV2" | "SEV3";
        };
        ReviseRota: {
            memberIds: string[];
            timeZone: string;
            weekday: number;
            hour: number;
            /** @default 1 */
            weeks?: number;
            /** Format: date */
            startsOn: string;
        };
        /**
         * @example {
         *       "userId": "019a0000-0000-7000-8000-000000000012",
         *       "startsAt": "2026-12-24T08:00:00Z",
         *       "endsAt": "2026-12-27T08:00:00Z"
         *     }
         */
        AddRotaOverride: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            userId: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
        };
        CreateTriggerRule: {
            name: string;
            /** @enum {string} */
            kind: "priority" | "reports";
            /** @default null */
            serviceId?: string | null;
            /**
             * @default P1
             * @enum {string}
             */
            priority?: "P1" | "P2" | "P3" | "P4" | "P5";
            /** @default 5 */
            reports?: number;
            /** @default 15 */
            minutes?: number;
            /** @enum {string} */
            severity: "SEV1" | "SEV2" | "SEV3";
            /** @default true */
            enabled?: boolean;
        };
        ReviseTriggerRule: {
            name?: string;
            serviceId?: string | null;
            /** @enum {string} */
            priority?: "P1" | "P2" | "P3" | "P4" | "P5";
            reports?: number;
            minutes?: number;
            /** @enum {string} */
            severity?: "SEV1" | "SEV2" | "SEV3";
            enabled?: boolean;
        };
        CreateAutomationRule: {
            name: string;
            /** @enum {string} */
            trigger: "created" | "moved" | "replied" | "assigned" | "reprioritised" | "schedule";
            query?: string;
            actions: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                teamId?: string;
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                assigneeId?: string;
                /** @constant */
                inTurn?: true;
                addTags?: string[];
                removeTags?: string[];
                /** @enum {string} */
                impact?: "high" | "medium" | "low";
                /** @enum {string} */
                urgency?: "high" | "medium" | "low";
                /** @enum {string} */
                priority?: "P1" | "P2" | "P3" | "P4" | "P5";
                customFields?: {
                    [key: string]: (string | number | boolean | string[]) | null;
                };
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                watcherId?: string;
                problemId?: string;
                task?: {
                    title: string;
                    /** @default null */
                    ownerId?: string | null;
                    /** @default null */
                    teamId?: string | null;
                    /** @default null */
                    dueDays?: number | null;
                };
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                checklistId?: string;
                note?: string;
                reply?: {
                    body: string;
                } | {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    macroId: string;
                };
                hold?: {
                    /** @enum {string} */
                    reason: "awaiting_requester" | "awaiting_vendor" | "scheduled";
                    message?: string;
                    days?: number;
                };
                resolve?: {
                    /** @enum {string} */
                    code: "fixed" | "workaround" | "not_reproducible" | "duplicate" | "no_action" | "resolved_by_problem" | "resolved_by_major_incident";
                    note: string;
                };
                notify?: {
                    /** @default [] */
                    userIds?: string[];
                    /** @default null */
                    teamId?: string | null;
                };
                /** @enum {string} */
                proposeMajorIncident?: "SEV1" | "SEV2" | "SEV3";
            };
            /** @default false */
            enabled?: boolean;
            schedule?: ({
                /** @constant */
                every: "minutes";
                count: number;
            } | {
                /** @constant */
                every: "hours";
                count: number;
            } | {
                /** @constant */
                every: "day";
                at: string;
                timeZone: string;
            } | {
                /** @constant */
                every: "week";
                weekdays: number[];
                at: string;
                timeZone: string;
            }) | null;
            /**
             * @default state
             * @enum {string}
             */
            once?: "state" | "turn";
        };
        ReviseAutomationRule: {
            name?: string;
            /** @enum {string} */
            trigger?: "created" | "moved" | "replied" | "assigned" | "reprioritised" | "schedule";
            query?: string;
            actions?: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                teamId?: string;
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                assigneeId?: string;
                /** @constant */
                inTurn?: true;
                addTags?: string[];
                removeTags?: string[];
                /** @enum {string} */
                impact?: "high" | "medium" | "low";
                /** @enum {string} */
                urgency?: "high" | "medium" | "low";
                /** @enum {string} */
                priority?: "P1" | "P2" | "P3" | "P4" | "P5";
                customFields?: {
                    [key: string]: (string | number | boolean | string[]) | null;
                };
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                watcherId?: string;
                problemId?: string;
                task?: {
                    title: string;
                    /** @default null */
                    ownerId?: string | null;
                    /** @default null */
                    teamId?: string | null;
                    /** @default null */
                    dueDays?: number | null;
                };
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                checklistId?: string;
                note?: string;
                reply?: {
                    body: string;
                } | {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    macroId: string;
                };
                hold?: {
                    /** @enum {string} */
                    reason: "awaiting_requester" | "awaiting_vendor" | "scheduled";
                    message?: string;
                    days?: number;
                };
                resolve?: {
                    /** @enum {string} */
                    code: "fixed" | "workaround" | "not_reproducible" | "duplicate" | "no_action" | "resolved_by_problem" | "resolved_by_major_incident";
                    note: string;
                };
                notify?: {
                    /** @default [] */
                    userIds?: string[];
                    /** @default null */
                    teamId?: string | null;
                };
                /** @enum {string} */
                proposeMajorIncident?: "SEV1" | "SEV2" | "SEV3";
            };
            enabled?: boolean;
            schedule?: ({
                /** @constant */
                every: "minutes";
                count: number;
            } | {
                /** @constant */
                every: "hours";
                count: number;
            } | {
                /** @constant */
                every: "day";
                at: string;
                timeZone: string;
            } | {
                /** @constant */
                every: "week";
                weekdays: number[];
                at: string;
                timeZone: string;
            }) | null;
            /** @enum {string} */
            once?: "state" | "turn";
        };
        CreateCustomField: {
            key: string;
            /** @enum {string} */
            kind: "text" | "long" | "choice" | "choices" | "number" | "date" | "person" | "checkbox";
            label: string;
            help?: string;
            types: ("incident" | "request" | "problem" | "change")[];
            choices?: string[];
            /** @default null */
            min?: number | null;
            /** @default null */
            max?: number | null;
            /**
             * @default desk
             * @enum {string}
             */
            audience?: "desk" | "customers";
            /**
             * @default never
             * @enum {string}
             */
            required?: "never" | "create" | "resolve";
        };
        ReviseCustomField: {
            label?: string;
            help?: string;
            types?: ("incident" | "request" | "problem" | "change")[];
            choices?: string[];
            min?: number | null;
            max?: number | null;
            /** @enum {string} */
            audience?: "desk" | "customers";
            /** @enum {string} */
            required?: "never" | "create" | "resolve";
            position?: number;
            retired?: boolean;
        };
        PlanMaintenance: {
            title: string;
            body?: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            serviceIds?: string[];
        };
        ReviseMaintenance: {
            title?: string;
            body?: string;
            /** Format: date-time */
            startsAt?: string;
            /** Format: date-time */
            endsAt?: string;
            serviceIds?: string[];
        };
        ReviseReview: {
            sections?: {
                [key: string]: string;
            };
            seen?: {
                [key: string]: string;
            };
            problemId?: (string) | null;
            noProblemReason?: string | null;
            customerMessage?: ("posted" | "declined") | null;
        };
        MoveReview: {
            /** @enum {string} */
            event: "submit" | "approve" | "publish" | "send_back" | "skip";
            reason?: string;
        };
        /**
         * @example {
         *       "body": "The VPN was",
         *       "version": 0
         *     }
         */
        PutReviewDraft: {
            body: string;
            version: number;
            /** @default false */
            dropOther?: boolean;
        };
        AddActionItem: {
            title?: string;
            ticketId?: string;
            /** @enum {string} */
            kind: "prevent" | "detect" | "mitigate" | "process";
            /** @enum {string} */
            type?: "request" | "change" | "problem";
            /**
             * Format: uuid
             * @description UUIDv7
             */
            ownerId?: string;
            /** Format: date-time */
            dueAt?: string;
            note?: string;
        };
        /**
         * @example {
         *       "dueAt": "2099-01-01T09:00:00Z"
         *     }
         */
        ReviseActionItem: {
            /** @enum {string} */
            kind?: "prevent" | "detect" | "mitigate" | "process";
            /** Format: date-time */
            dueAt?: string;
        };
        AddInject: {
            minute: number;
            /** @enum {string} */
            kind: "alert" | "report" | "demand" | "loss";
            body: string;
        };
        PutTicketDraft: {
            body: string;
            /** @default {} */
            fields?: {
                [key: string]: string;
            };
            version: number;
            /** @default false */
            dropOther?: boolean;
            attachmentIds?: string[];
            dropAttachmentIds?: string[];
            /**
             * @default public
             * @enum {string}
             */
            audience?: "public" | "internal";
        };
        PutDraft: {
            body: string;
            /** @default {} */
            fields?: {
                [key: string]: string;
            };
            version: number;
            /** @default false */
            dropOther?: boolean;
            attachmentIds?: string[];
            dropAttachmentIds?: string[];
        };
        PreviewMarkdown: {
            body: string;
        };
        CreateMacro: {
            name: string;
            body: string;
            /**
             * @default public
             * @enum {string}
             */
            audience?: "public" | "internal";
            /** @default {} */
            changes?: components["schemas"]["TicketChanges"];
            move?: {
                /** @enum {string} */
                event: "start" | "hold" | "resume" | "resolve" | "confirm" | "autoclose" | "reopen" | "cancel" | "ask_approval" | "skip_approval" | "decide" | "resubmit" | "fulfil" | "close" | "assess" | "duplicate" | "publish_workaround" | "fix" | "accept_risk" | "complete" | "reanalyse" | "submit" | "assess_ok" | "authorize" | "reject" | "revert" | "finish" | "release";
                reason?: string;
                /** @enum {string} */
                resolutionCode?: "fixed" | "workaround" | "not_reproducible" | "duplicate" | "no_action" | "resolved_by_problem" | "resolved_by_major_incident";
            } | null;
            /**
             * @default me
             * @enum {string}
             */
            sharedWith?: "me" | "team" | "everybody";
            /** @default null */
            teamId?: string | null;
        };
        ReviseMacro: {
            name?: string;
            body?: string;
            /** @enum {string} */
            audience?: "public" | "internal";
            changes?: components["schemas"]["TicketChanges"];
            move?: {
                /** @enum {string} */
                event: "start" | "hold" | "resume" | "resolve" | "confirm" | "autoclose" | "reopen" | "cancel" | "ask_approval" | "skip_approval" | "decide" | "resubmit" | "fulfil" | "close" | "assess" | "duplicate" | "publish_workaround" | "fix" | "accept_risk" | "complete" | "reanalyse" | "submit" | "assess_ok" | "authorize" | "reject" | "revert" | "finish" | "release";
                reason?: string;
                /** @enum {string} */
                resolutionCode?: "fixed" | "workaround" | "not_reproducible" | "duplicate" | "no_action" | "resolved_by_problem" | "resolved_by_major_incident";
            } | null;
            /** @enum {string} */
            sharedWith?: "me" | "team" | "everybody";
            teamId?: string | null;
        };
        InvitePerson: {
            email: string;
            name: string;
            /**
             * @default customer
             * @enum {string}
             */
            role?: "customer" | "agent" | "admin";
            grants?: ("lead" | "problem_manager" | "change_manager" | "approver" | "mi_manager" | "comms_lead" | "auditor")[];
            orgManager?: boolean;
            /** @description Left out, a customer's is the one whose mail domain the address has; null: none. */
            organisationId?: string | null;
            teamIds?: string[];
        };
        PersonPatch: {
            name?: string;
            /** @enum {string} */
            role?: "customer" | "agent" | "admin";
            grants?: ("lead" | "problem_manager" | "change_manager" | "approver" | "mi_manager" | "comms_lead" | "auditor")[];
            orgManager?: boolean;
            organisationId?: string | null;
            teamIds?: string[];
            active?: boolean;
            managerId?: string | null;
        };
        CreateService: {
            name: string;
            description?: string;
            teamId?: string | null;
            critical?: boolean;
            /** @enum {string} */
            criticality?: "low" | "normal" | "high" | "critical";
            dependsOnIds?: string[];
        };
        ServicePatch: {
            name?: string;
            description?: string;
            teamId?: string | null;
            critical?: boolean;
            /** @enum {string} */
            criticality?: "low" | "normal" | "high" | "critical";
            dependsOnIds?: string[];
            retired?: boolean;
        };
        CreateOrganisation: {
            name: string;
            domains?: string[];
        };
        OrganisationPatch: {
            name?: string;
            domains?: string[];
            senderName?: string | null;
            senderAddress?: string | null;
            mailTracking?: ("off" | "full") | null;
            retired?: boolean;
        };
        CreateTeam: {
            name: string;
            memberIds?: string[];
            /** @enum {string} */
            assignment?: "by_hand" | "in_turn" | "by_load";
            capacity?: number | null;
        };
        TeamPatch: {
            name?: string;
            memberIds?: string[];
            /** @enum {string} */
            assignment?: "by_hand" | "in_turn" | "by_load";
            capacity?: number | null;
            retired?: boolean;
        };
        /**
         * @example {
         *       "capacity": 5
         *     }
         */
        SetCapacity: {
            capacity: number | null;
        };
        /**
         * @example {
         *       "done": true
         *     }
         */
        ReviseInboxRow: {
            read?: boolean;
            done?: boolean;
            snooze?: (string | "reply") | null;
            /** @enum {string} */
            level?: "all" | "muted" | "off";
        };
        /**
         * @example {
         *       "channels": {
         *         "reply": {
         *           "digest": true
         *         }
         *       },
         *       "teams": {
         *         "019a0000-0000-7000-8000-000000000002": {
         *           "new": {
         *             "inbox": false
         *           }
         *         }
         *       },
         *       "quiet": {
         *         "from": "22:00",
         *         "to": "07:00"
         *       }
         *     }
         */
        ReviseNotificationPreferences: {
            channels?: {
                [key: string]: {
                    [key: string]: boolean | null;
                };
            };
            teams?: {
                [key: string]: {
                    [key: string]: {
                        [key: string]: boolean | null;
                    };
                } | null;
            };
            digestHour?: number;
            quiet?: {
                /** @example 22:00 */
                from: string;
                /** @example 22:00 */
                to: string;
            } | null;
            absence?: {
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                until: string;
                /** @default null */
                substituteId?: string | null;
            } | null;
        };
        /**
         * @example {
         *       "endpoint": "https://push.example.com/send/2f1d",
         *       "keys": {
         *         "p256dh": "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
         *         "auth": "BTBZMqHH6r4Tts7J_aSIgg"
         *       }
         *     }
         */
        NewPushSubscription: {
            endpoint: string;
            expirationTime?: number | null;
            keys: {
                p256dh: string;
                auth: string;
            };
        };
        /**
         * @example {
         *       "typing": true
         *     }
         * @example {
         *       "looking": true
         *     }
         */
        ComeTo: {
            /** @default false */
            typing?: boolean;
            looking?: boolean;
        };
        ReleaseMail: {
            organisationId?: string | null;
        };
        TemplateWords: {
            subject: string;
            body: string;
        };
        /**
         * @example {
         *       "name": "resend"
         *     }
         */
        AddWebhookSource: {
            name: string;
            secret?: string;
        };
        ReviseSettings: {
            trashKeptDays?: number;
            replyEditMinutes?: number;
            leadEditDays?: number;
            undoSendSeconds?: number;
            mailTracking?: ("off" | "full") | boolean;
            autocloseDays?: number;
            priorityMatrix?: components["schemas"]["PriorityMatrix"];
            cabPolicyId?: string | null;
            ecabPolicyId?: string | null;
            firstStepsPutAway?: boolean;
        };
        PriorityMatrix: {
            high: {
                /** @enum {string} */
                high: "P1" | "P2" | "P3" | "P4" | "P5";
                /** @enum {string} */
                medium: "P1" | "P2" | "P3" | "P4" | "P5";
                /** @enum {string} */
                low: "P1" | "P2" | "P3" | "P4" | "P5";
            };
            medium: {
                /** @enum {string} */
                high: "P1" | "P2" | "P3" | "P4" | "P5";
                /** @enum {string} */
                medium: "P1" | "P2" | "P3" | "P4" | "P5";
                /** @enum {string} */
                low: "P1" | "P2" | "P3" | "P4" | "P5";
            };
            low: {
                /** @enum {string} */
                high: "P1" | "P2" | "P3" | "P4" | "P5";
                /** @enum {string} */
                medium: "P1" | "P2" | "P3" | "P4" | "P5";
                /** @enum {string} */
                low: "P1" | "P2" | "P3" | "P4" | "P5";
            };
        };
        CreateCatalogueItem: {
            name: string;
            summary?: string;
            category: string;
            /** @default null */
            serviceId?: string | null;
            /** @default null */
            teamId?: string | null;
            /** @default null */
            policyId?: string | null;
            /** @default true */
            enabled?: boolean;
            form?: components["schemas"]["NewRequestFormField"][];
            tasks?: components["schemas"]["NewCatalogueTask"][];
        };
        NewRequestFormField: {
            key: string;
            label: string;
            hint?: string;
            /** @enum {string} */
            kind: "text" | "long" | "choice" | "number" | "date" | "person" | "file";
            /** @default false */
            required?: boolean;
            choices?: string[];
            /** @default null */
            min?: number | null;
            /** @default null */
            max?: number | null;
            shownWhen?: {
                field: string;
                is: string;
            } | null;
        };
        NewCatalogueTask: {
            key: string;
            title: string;
            /** @default null */
            ownerId?: string | null;
            /** @default null */
            teamId?: string | null;
            /** @default null */
            dueDays?: number | null;
            /** @default [] */
            needs?: string[];
        };
        ReviseCatalogueItem: {
            name?: string;
            summary?: string;
            category?: string;
            serviceId?: string | null;
            teamId?: string | null;
            policyId?: string | null;
            enabled?: boolean;
            form?: components["schemas"]["NewRequestFormField"][];
            tasks?: components["schemas"]["NewCatalogueTask"][];
        };
        RequestCatalogueItem: {
            /** @default {} */
            answers?: {
                [key: string]: string | number | string[];
            };
            formNumber?: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            requesterId?: string;
            /** @enum {string} */
            urgency?: "high" | "medium" | "low";
            note?: string;
            attachmentIds?: string[];
            externalId?: string;
        };
        ResubmitRequest: {
            answers: {
                [key: string]: string | number | string[];
            };
            message: string;
        };
        CastVote: {
            /** @enum {string} */
            outcome: "approved" | "rejected";
            comment?: string;
        };
        HandOnApproval: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            fromId: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            toId: string;
            reason: string;
        };
        CreateApprovalPolicy: {
            name: string;
            steps: components["schemas"]["ApprovalStep"][];
        };
        ApprovalStep: {
            /** @constant */
            kind: "people";
            personIds: string[];
            /**
             * @default any
             * @enum {string}
             */
            quorum?: "any" | "majority" | "all";
        } | {
            /** @constant */
            kind: "manager";
            /**
             * @default any
             * @enum {string}
             */
            quorum?: "any" | "majority" | "all";
        } | {
            /** @constant */
            kind: "team";
            /**
             * Format: uuid
             * @description UUIDv7
             */
            teamId: string;
            /**
             * @default any
             * @enum {string}
             */
            quorum?: "any" | "majority" | "all";
        } | {
            /** @constant */
            kind: "change_managers";
            /**
             * @default any
             * @enum {string}
             */
            quorum?: "any" | "majority" | "all";
        };
        ReviseApprovalPolicy: {
            name?: string;
            steps?: components["schemas"]["ApprovalStep"][];
        };
        AddTask: {
            title: string;
            /** @default null */
            ownerId?: string | null;
            /** @default null */
            teamId?: string | null;
            /** @default null */
            dueAt?: string | null;
            /** @default [] */
            needs?: string[];
        };
        ReviseTask: {
            title?: string;
            ownerId?: string | null;
            teamId?: string | null;
            dueAt?: string | null;
            needs?: string[];
            /** @enum {string} */
            state?: "open" | "done" | "skipped";
            reason?: string;
        };
        CreateChecklist: {
            name: string;
            tasks: components["schemas"]["NewCatalogueTask"][];
        };
        ReviseChecklist: {
            name?: string;
            tasks?: components["schemas"]["NewCatalogueTask"][];
        };
        /**
         * @example {
         *       "checklistId": "019a0000-0000-7000-8000-000000000193"
         *     }
         */
        ApplyChecklist: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            checklistId: string;
        };
        CreateFreezeWindow: {
            title: string;
            /** @default true */
            hard?: boolean;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            rule?: string | null;
            /** @default null */
            timeZone?: string | null;
            exceptDates?: string[];
            serviceIds?: string[];
        };
        ReviseFreezeWindow: {
            title?: string;
            hard?: boolean;
            /** Format: date-time */
            startsAt?: string;
            /** Format: date-time */
            endsAt?: string;
            rule?: string | null;
            timeZone?: string | null;
            exceptDates?: string[];
            serviceIds?: string[];
        };
        CreateMaintenanceWindow: {
            title: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            rule?: string | null;
            /** @default null */
            timeZone?: string | null;
            exceptDates?: string[];
            serviceIds: string[];
        };
        ReviseMaintenanceWindow: {
            title?: string;
            /** Format: date-time */
            startsAt?: string;
            /** Format: date-time */
            endsAt?: string;
            rule?: string | null;
            timeZone?: string | null;
            exceptDates?: string[];
            serviceIds?: string[];
        };
        /**
         * @example {
         *       "answers": {
         *         "outage": "no"
         *       }
         *     }
         */
        AnswerRisk: {
            answers: {
                [key: string]: string;
            };
        };
        ReviseRiskQuestionnaire: {
            questions: components["schemas"]["RiskQuestion"][];
            mediumFrom: number;
            highFrom: number;
        };
        RiskQuestion: {
            key: string;
            text: string;
            choices: {
                key: string;
                text: string;
                weight: number;
            }[];
        };
        CreateRiskRule: {
            name: string;
            query: string;
            /** @enum {string} */
            level: "high" | "medium" | "low";
        };
        ReviseRiskRule: {
            name?: string;
            query?: string;
            /** @enum {string} */
            level?: "high" | "medium" | "low";
        };
        CreateChangeTemplate: {
            name: string;
            subject: string;
            description: string;
            plan: string;
            testPlan: string;
            backoutPlan: string;
            /** @default null */
            serviceId?: string | null;
            /** @default null */
            teamId?: string | null;
            /** @default 60 */
            minutes?: number;
            tasks?: components["schemas"]["NewCatalogueTask"][];
        };
        ReviseChangeTemplate: {
            name?: string;
            subject?: string;
            description?: string;
            plan?: string;
            testPlan?: string;
            backoutPlan?: string;
            serviceId?: string | null;
            teamId?: string | null;
            minutes?: number;
            tasks?: components["schemas"]["NewCatalogueTask"][];
        };
        UseChangeTemplate: {
            subject?: string;
            description?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            serviceId?: string;
            /** Format: date-time */
            plannedStart?: string;
            /** Format: date-time */
            plannedEnd?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            assigneeId?: string;
        };
        LiftTemplateSuspension: {
            reason: string;
        };
        ReportChangeFailure: {
            subject?: string;
            description?: string;
        };
        /** @description RFC 9457. Codes: malformed-request, idempotency-key-invalid, unauthenticated, forbidden, not-found, method-not-allowed, request-in-progress, invalid-transition, already-exists, conflict, gone, precondition-failed, content-too-large, unsupported-media-type, validation-failed, idempotency-key-reused, precondition-required, rate-limited, unavailable, insufficient-storage. */
        Problem: {
            /** @description Its last segment is the code. */
            type: string;
            title: string;
            status: number;
            detail: string;
            instance: string;
            errors?: {
                path: string;
                message: string;
            }[];
            /** @description Of invalid-transition: the moves that you may make now instead. */
            transitions?: {
                event: string;
                to: string;
            }[];
        };
        IssuedToken: {
            token: string | null;
            /** Format: date-time */
            expiresAt: string;
            user: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                email: string;
                /** @enum {string} */
                role: "customer" | "agent" | "admin";
            };
        };
        ApiToken: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            scopes: string[];
            byPassword: boolean;
            /** Format: date-time */
            createdAt: string;
            lastUsedAt: string | null;
            /** Format: date-time */
            expiresAt: string;
        };
        NewApiToken: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            scopes: string[];
            byPassword: boolean;
            /** Format: date-time */
            createdAt: string;
            lastUsedAt: string | null;
            /** Format: date-time */
            expiresAt: string;
            token: string | null;
        };
        Person: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            email: string;
            /** @enum {string} */
            role: "customer" | "agent" | "admin";
            orgManager: boolean;
            grants: string[];
            organisation: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
            } | null;
            teams: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
            }[];
            manager: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
            } | null;
            locale: string;
            timeZone: string | null;
            active: boolean;
            invited: boolean;
            version: number;
            /** Format: date-time */
            createdAt: string;
        };
        Ticket: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            reference: string;
            /** @enum {string} */
            type: "incident" | "request" | "problem" | "change";
            /** @enum {string} */
            state: "new" | "submitted" | "awaiting_approval" | "approved" | "rejected" | "in_progress" | "in_fulfilment" | "assess" | "root_cause_analysis" | "fix_in_progress" | "draft" | "authorize" | "scheduled" | "implement" | "review" | "on_hold" | "resolved" | "fulfilled" | "closed" | "cancelled";
            holdReason: ("awaiting_requester" | "awaiting_vendor" | "awaiting_change" | "awaiting_problem" | "scheduled") | null;
            holdUntil: string | null;
            /** @enum {string} */
            turn: "with_us" | "with_you" | "with_vendor" | "with_approver" | "scheduled" | "rejected" | "confirm" | "done";
            subject: string;
            description: string;
            descriptionHtml: string;
            attachments: components["schemas"]["Attachment"][];
            /** @enum {string} */
            impact?: "high" | "medium" | "low";
            /** @enum {string} */
            urgency: "high" | "medium" | "low";
            /** @enum {string} */
            priority?: "P1" | "P2" | "P3" | "P4" | "P5";
            priorityOverridden?: boolean;
            requester: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                email?: string;
            };
            assignee: components["schemas"]["Named"] | null;
            team?: components["schemas"]["Named"] | null;
            organisation: components["schemas"]["Named"] | null;
            service: components["schemas"]["Named"] | null;
            tags?: string[];
            watchers: components["schemas"]["Named"][];
            sla?: {
                kind: string;
                dueAt: string | null;
                state: string;
            }[];
            majorIncident: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                reference: string;
            } | null;
            merged: boolean;
            mergedInto: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                reference: string;
            } | null;
            links: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                /** @enum {string} */
                kind: "parent_of" | "duplicates" | "caused_by" | "resolved_by" | "follows" | "blocks";
                /** @enum {string} */
                direction: "from" | "to";
                /** @enum {string} */
                policy?: "none" | "follow";
                ticket: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    reference: string;
                    subject: string;
                    /** @enum {string} */
                    state: "new" | "submitted" | "awaiting_approval" | "approved" | "rejected" | "in_progress" | "in_fulfilment" | "assess" | "root_cause_analysis" | "fix_in_progress" | "draft" | "authorize" | "scheduled" | "implement" | "review" | "on_hold" | "resolved" | "fulfilled" | "closed" | "cancelled";
                };
            }[];
            fields: {
                [key: string]: unknown;
            };
            customFields: {
                [key: string]: string | number | boolean | string[];
            };
            externalId?: string | null;
            resolutionCode: ("fixed" | "workaround" | "not_reproducible" | "duplicate" | "no_action" | "resolved_by_problem" | "resolved_by_major_incident" | "fix_applied" | "risk_accepted") | null;
            resolutionNote: string | null;
            reopenCount?: number;
            rating?: components["schemas"]["Rating"] | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            resolvedAt: string | null;
            closedAt: string | null;
            can: {
                [key: string]: boolean;
            };
        };
        Attachment: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            size: number;
            contentType: string;
            sha256: string;
            preview: {
                width: number;
                height: number;
            } | null;
            /** @enum {string} */
            scan: "unscanned" | "clean";
            /** Format: date-time */
            createdAt: string;
        };
        Named: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
        };
        Rating: {
            score: number;
            comment: string;
            /** Format: date-time */
            createdAt: string;
        };
        Transition: {
            /** @enum {string} */
            event: "start" | "hold" | "resume" | "resolve" | "confirm" | "autoclose" | "reopen" | "cancel" | "ask_approval" | "skip_approval" | "decide" | "resubmit" | "fulfil" | "close" | "assess" | "duplicate" | "publish_workaround" | "fix" | "accept_risk" | "complete" | "reanalyse" | "submit" | "assess_ok" | "authorize" | "reject" | "revert" | "finish" | "release";
            /** @enum {string} */
            to: "new" | "submitted" | "awaiting_approval" | "approved" | "rejected" | "in_progress" | "in_fulfilment" | "assess" | "root_cause_analysis" | "fix_in_progress" | "draft" | "authorize" | "scheduled" | "implement" | "review" | "on_hold" | "resolved" | "fulfilled" | "closed" | "cancelled";
            fields: {
                name: string;
                /** @description Whether the move is refused without it. `assigneeId` never is: whoever asks becomes the assignee of what nobody has. */
                required: boolean;
                values?: string[];
                /** @description Of what the ticket itself has to say first, and does not say yet: its path there, as `errors` would name it. It is no member of this move. Absent for what the move takes. */
                at?: string;
            }[];
        };
        TicketLink: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @enum {string} */
            kind: "parent_of" | "duplicates" | "caused_by" | "resolved_by" | "follows" | "blocks";
            /**
             * Format: uuid
             * @description UUIDv7
             */
            fromId: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            toId: string;
            /** @enum {string} */
            policy: "none" | "follow";
        };
        TimelineItem: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            seq?: number;
            kind: string;
            /** Format: date-time */
            at: string;
            actor: components["schemas"]["Named"] | null;
            facts: {
                [key: string]: unknown;
            };
            names: {
                [key: string]: string;
            };
        };
        TicketMerge: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            ticketId: string;
            into: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                reference: string;
            } | null;
            /** @enum {string} */
            state: "new" | "submitted" | "awaiting_approval" | "approved" | "rejected" | "in_progress" | "in_fulfilment" | "assess" | "root_cause_analysis" | "fix_in_progress" | "draft" | "authorize" | "scheduled" | "implement" | "review" | "on_hold" | "resolved" | "fulfilled" | "closed" | "cancelled";
            approvals: components["schemas"]["Named"][];
            tasks: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                title: string;
            }[];
            /** Format: date-time */
            createdAt: string;
        };
        TicketOla: {
            clocks: components["schemas"]["OlaClock"][];
        };
        OlaClock: {
            team: components["schemas"]["Named"];
            policy: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                version: number;
            };
            calendar: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                timeZone: string;
            } | null;
            /** @enum {string} */
            state: "running" | "paused" | "breached" | "met" | "missed" | "cancelled";
            /** Format: date-time */
            startedAt: string;
            dueAt: string | null;
            stoppedAt: string | null;
            targetSeconds: number;
            elapsedSeconds: number;
            leftSeconds: number;
            segments: {
                /** Format: date-time */
                from: string;
                until: string | null;
                runs: boolean;
                /** @enum {string} */
                because: "created" | "asked" | "answered" | "resumed" | "reopened" | "resolved" | "cancelled" | "requested" | "decided" | "withdrawn" | "awaiting_requester" | "awaiting_vendor" | "awaiting_change" | "awaiting_problem" | "scheduled" | "awaiting_approval" | "given" | "released";
                seq: number;
                seconds: number;
            }[];
            escalations: {
                percent: number;
                dueAt: string | null;
                firedAt: string | null;
            }[];
        };
        OlaPolicy: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            team: components["schemas"]["Named"];
            targets: {
                /** @enum {string} */
                priority: "P1" | "P2" | "P3" | "P4" | "P5";
                calendarId: string | null;
                minutes: number;
            }[];
            pauses: ("awaiting_requester" | "awaiting_vendor" | "awaiting_change" | "awaiting_problem" | "scheduled" | "awaiting_approval")[];
            escalations: {
                percent: number;
                tells: ("assignee" | "team" | "leads")[];
                raises: boolean;
                teamId: string | null;
            }[];
            tickets: number;
            version: number;
            /** Format: date-time */
            createdAt: string;
        };
        ProblemPractice: {
            workaround: components["schemas"]["ProblemNotice"] | null;
            fix: components["schemas"]["ProblemNotice"] | null;
            risk: components["schemas"]["ProblemNotice"] | null;
            html: {
                [key: string]: string;
            };
            review: {
                parts: {
                    /** @enum {string} */
                    name: "reviewWell" | "reviewBadly" | "reviewPrevents";
                    html: string | null;
                }[];
                by: components["schemas"]["Named"] | null;
                approvedBy: components["schemas"]["Named"] | null;
                approvedAt: string | null;
            } | null;
            spans: {
                /** Format: date-time */
                from: string;
                until: string | null;
                end: ("resolved" | "closed" | "cancelled") | null;
                seconds: number | null;
            }[];
            knownErrorId: string | null;
            handedOver: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                reference: string;
                originalReference: string;
            }[];
            can: {
                tell: boolean;
                approveReview: boolean;
            };
        };
        ProblemNotice: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @enum {string} */
            kind: "workaround" | "fix" | "risk";
            number: number;
            body: string;
            bodyHtml: string;
            publicBody: string | null;
            publicHtml: string | null;
            by: components["schemas"]["Named"] | null;
            /** Format: date-time */
            at: string;
            told: number;
            waiting: number;
            incidents: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                reference: string;
                subject: string;
                requester: components["schemas"]["Named"];
            }[];
            runs: components["schemas"]["Batch"][];
        };
        Batch: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @enum {string} */
            kind: "stand_down" | "reply" | "notice";
            /** @enum {string} */
            state: "running" | "done";
            total: number;
            done: number;
            skipped: number;
            failed: number;
            failures: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                reference: string;
                reason: string;
            }[];
            /** Format: date-time */
            createdAt: string;
            finishedAt: string | null;
        };
        KnownError: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            title: string;
            service: string | null;
            workaround: string;
            workaroundHtml: string;
            /** @enum {string} */
            state: "open" | "fixed";
            /** Format: date-time */
            updatedAt: string;
        };
        Reply: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            ticketId: string;
            author: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                /** @enum {string} */
                role: "customer" | "agent";
            };
            /** @enum {string} */
            audience: "public" | "internal";
            body: string;
            bodyHtml: string;
            attachments: components["schemas"]["Attachment"][];
            reactions: components["schemas"]["Reaction"][];
            edited: boolean;
            version: number;
            /** Format: date-time */
            createdAt: string;
            editedAt: string | null;
            /** Format: date-time */
            heldUntil?: string;
            can: {
                [key: string]: boolean;
            };
        };
        Reaction: {
            emoji: string;
            count: number;
            reactedByMe: boolean;
            users: components["schemas"]["Named"][];
        };
        Mentionable: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            /** @enum {string} */
            role: "customer" | "agent";
            markdown: string;
        };
        ReplyRevision: {
            version: number;
            body: string;
            by: components["schemas"]["Named"];
            /** Format: date-time */
            at: string;
        };
        HistoryItem: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            field: string;
            fieldName: string | null;
            from: unknown;
            to: unknown;
            fromName: string | null;
            toName: string | null;
            /** Format: date-time */
            at: string;
            actor: components["schemas"]["Named"] | null;
        };
        TicketSla: {
            policy: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                version: number;
                because: ("service" | "organisation" | "type")[];
                calendar: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    name: string;
                    timeZone: string;
                } | null;
            } | null;
            clocks: components["schemas"]["SlaClock"][];
        };
        SlaClock: {
            /** @enum {string} */
            kind: "first_response" | "next_reply" | "resolution" | "approval";
            /** @enum {string} */
            state: "running" | "paused" | "breached" | "met" | "missed" | "cancelled";
            /** Format: date-time */
            startedAt: string;
            dueAt: string | null;
            stoppedAt: string | null;
            targetSeconds: number;
            elapsedSeconds: number;
            leftSeconds: number;
            segments: {
                /** Format: date-time */
                from: string;
                until: string | null;
                runs: boolean;
                /** @enum {string} */
                because: "created" | "asked" | "answered" | "resumed" | "reopened" | "resolved" | "cancelled" | "requested" | "decided" | "withdrawn" | "awaiting_requester" | "awaiting_vendor" | "awaiting_change" | "awaiting_problem" | "scheduled" | "awaiting_approval";
                seq: number;
                seconds: number;
            }[];
            escalations: {
                percent: number;
                dueAt: string | null;
                firedAt: string | null;
            }[];
        };
        SlaPolicy: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            type: ("incident" | "request" | "problem" | "change") | null;
            organisation: components["schemas"]["Named"] | null;
            service: components["schemas"]["Named"] | null;
            targets: {
                /** @enum {string} */
                priority: "P1" | "P2" | "P3" | "P4" | "P5";
                calendarId: string | null;
                first_response: number | null;
                next_reply: number | null;
                resolution: number | null;
                approval: number | null;
            }[];
            pauses: ("awaiting_requester" | "awaiting_vendor" | "awaiting_change" | "awaiting_problem" | "scheduled" | "awaiting_approval")[];
            escalations: {
                /** @enum {string} */
                clock: "first_response" | "next_reply" | "resolution" | "approval";
                percent: number;
                tells: ("assignee" | "team" | "leads")[];
                raises: boolean;
                teamId: string | null;
            }[];
            tickets: number;
            version: number;
            /** Format: date-time */
            createdAt: string;
        };
        SlaPolicyPreview: {
            looked: number;
            tickets: number;
            breaches: number;
            recovers: number;
            flips: {
                ticket: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    reference: string;
                    subject: string;
                };
                /** @enum {string} */
                clock: "first_response" | "next_reply" | "resolution" | "approval";
                /** @enum {string} */
                from: "running" | "paused" | "breached" | "met" | "missed" | "cancelled";
                /** @enum {string} */
                to: "running" | "paused" | "breached" | "met" | "missed" | "cancelled";
                dueAt: string | null;
            }[];
        };
        SlaPolicyVersion: {
            version: number;
            by: components["schemas"]["Named"] | null;
            targets: {
                /** @enum {string} */
                priority: "P1" | "P2" | "P3" | "P4" | "P5";
                calendarId: string | null;
                first_response: number | null;
                next_reply: number | null;
                resolution: number | null;
                approval: number | null;
            }[];
            pauses: ("awaiting_requester" | "awaiting_vendor" | "awaiting_change" | "awaiting_problem" | "scheduled" | "awaiting_approval")[];
            escalations: {
                /** @enum {string} */
                clock: "first_response" | "next_reply" | "resolution" | "approval";
                percent: number;
                tells: ("assignee" | "team" | "leads")[];
                raises: boolean;
                teamId: string | null;
            }[];
            /** Format: date-time */
            createdAt: string;
        };
        Calendar: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            timeZone: string;
            hours: {
                day: number;
                from: string;
                until: string;
            }[];
            holidays: {
                day: string;
                name: string;
            }[];
            policies: number;
            version: number;
            /** Format: date-time */
            createdAt: string;
        };
        Upload: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            size: number;
            offset: number;
            /** Format: date-time */
            expiresAt: string;
        };
        TrashEntry: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @enum {string} */
            kind: "ticket" | "reply";
            /**
             * Format: uuid
             * @description UUIDv7
             */
            subjectId: string;
            reference: string;
            audience: ("public" | "internal") | null;
            title: string;
            replies: number;
            reason: string | null;
            trashedBy: components["schemas"]["Named"] | null;
            /** Format: date-time */
            trashedAt: string;
            /** Format: date-time */
            purgeAfter: string;
            isHeld: boolean;
            isInTrashedTicket: boolean;
            outcome: "restored" | null;
            can: {
                restore: boolean;
                purge: boolean;
            };
        };
        TrashClearing: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            by: components["schemas"]["Named"];
            reason: string;
            /** @enum {string} */
            state: "running" | "done";
            total: number;
            purged: number;
            left: number;
            /** Format: date-time */
            begunAt: string;
            endedAt: string | null;
        };
        LegalHold: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            ticketId: string;
            reason: string;
            setBy: components["schemas"]["Named"];
            /** Format: date-time */
            setAt: string;
        };
        MajorIncident: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            reference: string;
            /** @enum {string} */
            state: "proposed" | "rejected" | "declared" | "coordinating" | "monitoring" | "standing_down" | "stood_down" | "in_review" | "closed" | "cancelled" | "merged";
            /** @enum {string} */
            severity: "SEV1" | "SEV2" | "SEV3";
            /** @enum {string} */
            publicPhase: "none" | "investigating" | "identified" | "monitoring" | "resolved";
            title: string;
            impactStatement: string;
            reason: string | null;
            impactStartedAt: (string | "unknown") | null;
            impactEndedAt: (string | "unknown") | null;
            services: components["schemas"]["Named"][];
            roles: components["schemas"]["MajorIncidentRole"][];
            handover: components["schemas"]["Handover"] | null;
            nextUpdateBy: {
                [key: string]: string | null;
            };
            audiences: components["schemas"]["MajorIncidentAudience"][];
            bridgeUrl: string | null;
            restricted: boolean;
            drill: boolean;
            createdBy: components["schemas"]["Named"];
            decisionDueAt: string | null;
            declaredAt: string | null;
            watchUntil: string | null;
            mitigation: string | null;
            closingMessage: string | null;
            endedAt: string | null;
            stoodDownAt: string | null;
            reopenProposedAt: string | null;
            reviewOwner: components["schemas"]["Named"] | null;
            reviewDueAt: string | null;
            reviewState: ("draft" | "in_review" | "approved" | "published" | "skipped" | "closed") | null;
            mergedInto: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                reference: string;
            } | null;
            recurs: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                reference: string;
            } | null;
            batchId: string | null;
            counts: {
                tickets: number;
                stillBroken: number;
                openWorkItems: number;
            };
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            can: {
                [key: string]: boolean;
            };
        };
        MajorIncidentRole: {
            /** @enum {string} */
            role: "commander" | "deputy" | "ops_lead" | "comms_lead" | "liaison" | "scribe" | "sme";
            user: components["schemas"]["Named"];
            /** Format: date-time */
            since: string;
        };
        Handover: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            from: components["schemas"]["Named"];
            to: components["schemas"]["Named"];
            brief: string;
            /** Format: date-time */
            offeredAt: string;
            /** Format: date-time */
            dueAt: string;
            outcome: ("accepted" | "declined" | "withdrawn" | "unanswered") | null;
        };
        MajorIncidentAudience: {
            /** @enum {string} */
            audience: "internal" | "stakeholders" | "customers" | "public";
            cadenceMinutes: number | null;
            nextUpdateBy: string | null;
            lastPhase: string | null;
            lastUpdateAt: string | null;
            subscribers: number;
        };
        MajorIncidentTransition: {
            /** @enum {string} */
            event: "accept" | "reject" | "take_command" | "set_severity" | "to_monitoring" | "regress" | "begin_stand_down" | "stand_down" | "cancel" | "merge" | "reopen" | "start_review" | "close";
            /** @enum {string} */
            to: "proposed" | "rejected" | "declared" | "coordinating" | "monitoring" | "standing_down" | "stood_down" | "in_review" | "closed" | "cancelled" | "merged";
            fields: {
                /** @enum {string} */
                name: "title" | "severity" | "impactStatement" | "reason" | "note" | "until" | "message" | "linkedId";
                required: boolean;
            }[];
        };
        WorkItem: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            majorIncidentId: string;
            title: string;
            owner: components["schemas"]["Named"] | null;
            role: ("commander" | "deputy" | "ops_lead" | "comms_lead" | "liaison" | "scribe" | "sme") | null;
            dueAt: string | null;
            /** @enum {string} */
            state: "open" | "done" | "cancelled";
            createdBy: components["schemas"]["Named"];
            /** Format: date-time */
            createdAt: string;
            doneAt: string | null;
            version: number;
        };
        MajorIncidentTimelineItem: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            seq?: number;
            kind: string;
            /** Format: date-time */
            at: string;
            actor: components["schemas"]["Named"] | null;
            facts: {
                [key: string]: unknown;
            };
            names: {
                [key: string]: string;
            };
            entry: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                body: string;
                knownAt: string | null;
            } | null;
            pinned: boolean;
            hidden: boolean;
        };
        TimelineEntry: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            author: components["schemas"]["Named"];
            body: string;
            knownAt: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        LinkedTicket: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            reference: string;
            subject: string;
            type: string;
            /** @enum {string} */
            state: "new" | "submitted" | "awaiting_approval" | "approved" | "rejected" | "in_progress" | "in_fulfilment" | "assess" | "root_cause_analysis" | "fix_in_progress" | "draft" | "authorize" | "scheduled" | "implement" | "review" | "on_hold" | "resolved" | "fulfilled" | "closed" | "cancelled";
            requester: components["schemas"]["Named"];
            organisation: components["schemas"]["Named"] | null;
            assignee: components["schemas"]["Named"] | null;
            /** @enum {string} */
            via: "link" | "me_too" | "rule";
            disposition: ("resolve" | "keep" | "unlink") | null;
            stillBrokenAt: string | null;
            /** Format: date-time */
            linkedAt: string;
        };
        LikelyTicket: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            reference: string;
            subject: string;
            requester: components["schemas"]["Named"];
            likeness: number;
            sameService: boolean;
        };
        StandDown: {
            checklist: components["schemas"]["StandDownItem"][];
            preview: {
                tickets: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    reference: string;
                    subject: string;
                    /** @enum {string} */
                    disposition: "resolve" | "keep" | "unlink";
                    /** @enum {string} */
                    reason: "follows" | "chosen" | "already_done" | "not_an_incident" | "own_hold" | "drill" | "still_broken";
                }[];
                audiences: {
                    /** @enum {string} */
                    audience: "internal" | "stakeholders" | "customers" | "public";
                    recipients: number;
                    tells: boolean;
                }[];
            };
        };
        StandDownItem: {
            key: string;
            label: string;
            mandatory: boolean;
            stated: boolean;
            /** @enum {string} */
            state: "open" | "done" | "overridden";
            computed: boolean;
            note: string | null;
            by: components["schemas"]["Named"] | null;
            at: string | null;
        };
        ReplyToAllPreview: {
            tickets: number;
            requesters: number;
            first: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                reference: string;
                subject: string;
                requester: components["schemas"]["Named"];
            }[];
            over: number;
        };
        MajorIncidentUpdate: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            number: number;
            /** @enum {string} */
            kind: "update" | "promise";
            /** @enum {string} */
            phase: "investigating" | "identified" | "monitoring" | "resolved";
            audiences: ("internal" | "stakeholders" | "customers" | "public")[];
            body: string;
            bodyHtml: string;
            headline: string | null;
            nextUpdateBy: string | null;
            /** @enum {string} */
            state: "awaiting_approval" | "held" | "sent" | "withdrawn";
            releaseAt: string | null;
            sentAt: string | null;
            aloneFrom: string | null;
            author: components["schemas"]["Named"] | null;
            approvedBy: components["schemas"]["Named"] | null;
            corrects: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                number: number;
            } | null;
            correctedBy: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                number: number;
            }[];
            recipients: {
                total: number;
                queued: number;
            };
            version: number;
            /** Format: date-time */
            createdAt: string;
            can: {
                [key: string]: boolean;
            };
        };
        MajorIncidentRecipients: {
            total: number;
            byAudience: {
                /** @enum {string} */
                audience: "internal" | "stakeholders" | "customers" | "public";
                count: number;
            }[];
            people: {
                name: string;
                /** @enum {string} */
                audience: "internal" | "stakeholders" | "customers" | "public";
            }[];
        };
        Status: {
            /** @enum {string} */
            state: "operational" | "disrupted";
            services: {
                name: string;
                /** @enum {string} */
                state: "operational" | "disrupted" | "maintenance";
            }[];
            current: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                headline: string;
                /** @enum {string} */
                phase: "investigating" | "identified" | "monitoring" | "resolved";
                services: string[];
                /** Format: date-time */
                since: string;
                endedAt: string | null;
                updates: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    /** @enum {string} */
                    phase: "investigating" | "identified" | "monitoring" | "resolved";
                    body: string;
                    /** Format: date-time */
                    at: string;
                    nextUpdateBy: string | null;
                    corrects: boolean;
                }[];
            }[];
            history: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                headline: string;
                /** @enum {string} */
                phase: "investigating" | "identified" | "monitoring" | "resolved";
                services: string[];
                /** Format: date-time */
                since: string;
                endedAt: string | null;
                updates: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    /** @enum {string} */
                    phase: "investigating" | "identified" | "monitoring" | "resolved";
                    body: string;
                    /** Format: date-time */
                    at: string;
                    nextUpdateBy: string | null;
                    corrects: boolean;
                }[];
            }[];
            /** @default [] */
            maintenance: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                title: string;
                body: string;
                services: string[];
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                /** @enum {string} */
                state: "planned" | "under_way" | "cancelled";
            }[];
            /** @default [] */
            announcements: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                maintenanceId: string;
                /** @enum {string} */
                kind: "announced" | "moved" | "reminder" | "begun" | "ended" | "cancelled";
                title: string;
                body: string;
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                /** Format: date-time */
                at: string;
            }[];
            /** Format: date-time */
            updatedAt: string;
        };
        MajorIncidentSeverity: {
            /** @enum {string} */
            severity: "SEV1" | "SEV2" | "SEV3";
            description: string;
            cadence: {
                internal: number | null;
                stakeholders: number | null;
                customers: number | null;
                public: number | null;
            };
            firstPublicMinutes: number;
            version: number;
        };
        UpdateTemplate: {
            /** @enum {string} */
            audience: "internal" | "stakeholders" | "customers" | "public";
            /** @enum {string} */
            phase: "investigating" | "identified" | "monitoring" | "resolved";
            body: string;
            variables: string[];
            version: number;
        };
        StandDownPoint: {
            key: string;
            label: string;
            mandatory: boolean;
            stated: boolean;
            computed: boolean;
            own: boolean;
            fixed: boolean;
        };
        StandingStakeholder: {
            user: components["schemas"]["Named"];
            /** @enum {string} */
            severity: "SEV1" | "SEV2" | "SEV3";
        };
        Rota: {
            /** @enum {string} */
            duty: "manager" | "commander" | "deputy" | "ops_lead" | "comms_lead" | "liaison" | "scribe";
            members: components["schemas"]["Named"][];
            timeZone: string;
            weekday: number;
            hour: number;
            weeks: number;
            /** Format: date */
            startsOn: string;
            onNow: components["schemas"]["Named"] | null;
            handoverAt: string | null;
            overrides: components["schemas"]["RotaOverride"][];
            version: number;
            can: {
                revise: boolean;
                override: boolean;
            };
        };
        RotaOverride: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            user: components["schemas"]["Named"];
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            createdBy: components["schemas"]["Named"];
        };
        TriggerRule: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            /** @enum {string} */
            kind: "priority" | "reports";
            service: components["schemas"]["Named"] | null;
            /** @enum {string} */
            priority: "P1" | "P2" | "P3" | "P4" | "P5";
            reports: number;
            minutes: number;
            /** @enum {string} */
            severity: "SEV1" | "SEV2" | "SEV3";
            enabled: boolean;
            createdBy: components["schemas"]["Named"];
            proposed: number;
            version: number;
            /** Format: date-time */
            createdAt: string;
        };
        AutomationRule: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            /** @enum {string} */
            trigger: "created" | "moved" | "replied" | "assigned" | "reprioritised" | "schedule";
            query: string;
            actions: {
                [key: string]: unknown;
            };
            enabled: boolean;
            schedule: {
                [key: string]: unknown;
            } | null;
            /** @enum {string} */
            once: "state" | "turn";
            nextAt: string | null;
            createdBy: components["schemas"]["Named"];
            runs: number;
            lastRunAt: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
        };
        AutomationDryRun: {
            /** Format: date-time */
            since: string;
            events: number;
            tickets: number;
            more: boolean;
            asToday: string[];
            sample: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                reference: string;
                subject: string;
            }[];
        };
        AutomationRun: {
            eventId: string | null;
            turnId: string | null;
            ticket: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                reference: string;
                subject: string;
            };
            /** @enum {string} */
            outcome: "done" | "failed" | "loop";
            reason: string | null;
            /** Format: date-time */
            at: string;
        };
        AutomationTurn: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** Format: date-time */
            dueAt: string;
            /** @enum {string} */
            state: "running" | "done";
            found: number;
            done: number;
            failed: number;
            more: boolean;
            reason: string | null;
            endedAt: string | null;
        };
        CustomField: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            key: string;
            label: string;
            help: string;
            /** @enum {string} */
            kind: "text" | "long" | "choice" | "choices" | "number" | "date" | "person" | "checkbox";
            types: ("incident" | "request" | "problem" | "change")[];
            choices: string[];
            min: number | null;
            max: number | null;
            /** @enum {string} */
            required: "never" | "create" | "resolve";
            /** @enum {string} */
            audience?: "desk" | "customers";
            position?: number;
            retired?: boolean;
            tickets?: number;
            version: number;
            /** Format: date-time */
            createdAt: string;
        };
        Maintenance: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            title: string;
            body: string;
            services: components["schemas"]["Named"][];
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** @enum {string} */
            state: "planned" | "under_way" | "over" | "cancelled";
            createdBy: components["schemas"]["Named"];
            notices: {
                /** @enum {string} */
                kind: "announced" | "moved" | "reminder" | "begun" | "ended" | "cancelled";
                /** Format: date-time */
                at: string;
            }[];
            version: number;
            /** Format: date-time */
            createdAt: string;
            can: {
                revise: boolean;
            };
        };
        MajorIncidentReview: {
            majorIncident: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                reference: string;
                title: string;
                /** @enum {string} */
                severity: "SEV1" | "SEV2" | "SEV3";
                /** @enum {string} */
                state: "proposed" | "rejected" | "declared" | "coordinating" | "monitoring" | "standing_down" | "stood_down" | "in_review" | "closed" | "cancelled" | "merged";
                drill: boolean;
                restricted: boolean;
            };
            /** @enum {string} */
            state: "draft" | "in_review" | "approved" | "published" | "skipped" | "closed";
            owner: components["schemas"]["Named"] | null;
            dueAt: string | null;
            overdue: boolean;
            publishDueAt: string | null;
            publishOverdue: boolean;
            sections: {
                /** @enum {string} */
                key: "summary" | "impact" | "hindsight" | "causes" | "went_well" | "went_badly" | "lucky" | "process" | "customer_message";
                label: string;
                body: string;
                bodyHtml: string;
                findings: {
                    /** @enum {string} */
                    kind: "person" | "hindsight" | "fault";
                    words: string;
                    instead: string | null;
                }[];
            }[];
            timeline: components["schemas"]["ReviewLine"][];
            known: components["schemas"]["WhatWasKnown"][];
            people: {
                /** @enum {string} */
                role: "commander" | "deputy" | "ops_lead" | "comms_lead" | "liaison" | "scribe" | "sme";
                user: string;
            }[];
            actionItems: components["schemas"]["ActionItem"][];
            problem: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                reference: string;
                subject: string;
            } | null;
            noProblemReason: string | null;
            customerMessage: ("posted" | "declined") | null;
            skipReason: string | null;
            submittedBy: components["schemas"]["Named"] | null;
            submittedAt: string | null;
            approvedBy: components["schemas"]["Named"] | null;
            approvedAt: string | null;
            publishedAt: string | null;
            metrics: components["schemas"]["MajorIncidentMetric"][];
            openForClose: string[];
            version: number;
            /** Format: date-time */
            updatedAt: string;
            can: {
                [key: string]: boolean;
            };
        };
        ReviewLine: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            eventId: string;
            seq: number;
            /** Format: date-time */
            at: string;
            sentence: string;
            body: string | null;
            pinned: boolean;
        };
        WhatWasKnown: {
            /** Format: date-time */
            at: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            eventId: string;
            seq: number;
            state: ("proposed" | "rejected" | "declared" | "coordinating" | "monitoring" | "standing_down" | "stood_down" | "in_review" | "closed" | "cancelled" | "merged") | null;
            severity: ("SEV1" | "SEV2" | "SEV3") | null;
            impactStart: string | null;
            statement: string | null;
            commander: string | null;
            tickets: number;
            openWorkItems: number;
            told: {
                [key: string]: "investigating" | "identified" | "monitoring" | "resolved";
            };
        };
        ActionItem: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            majorIncident: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                reference: string;
                /** @enum {string} */
                severity: "SEV1" | "SEV2" | "SEV3";
            };
            /** @enum {string} */
            kind: "prevent" | "detect" | "mitigate" | "process";
            ticket: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                reference: string;
                /** @enum {string} */
                type: "incident" | "request" | "problem" | "change";
                subject: string;
                /** @enum {string} */
                state: "new" | "submitted" | "awaiting_approval" | "approved" | "rejected" | "in_progress" | "in_fulfilment" | "assess" | "root_cause_analysis" | "fix_in_progress" | "draft" | "authorize" | "scheduled" | "implement" | "review" | "on_hold" | "resolved" | "fulfilled" | "closed" | "cancelled";
                open: boolean;
            };
            owner: components["schemas"]["Named"] | null;
            /** Format: date-time */
            dueAt: string;
            overdue: boolean;
            version: number;
            /** Format: date-time */
            createdAt: string;
        };
        MajorIncidentMetric: {
            /** @enum {string} */
            key: "detect" | "identify" | "decide" | "acknowledge" | "engage" | "first_notice" | "mitigate" | "resolve" | "cadence" | "reopens" | "affected" | "deflected" | "actions_on_time" | "responders_working" | "responders_late" | "responders_sleeping";
            label: string;
            /** @enum {string} */
            state: "recorded" | "pending" | "not_applicable" | "invalid";
            /** @enum {string} */
            unit: "seconds" | "minutes" | "percent" | "count";
            value: number | null;
            reason: ("start_unsaid" | "start_unknown" | "end_unsaid" | "end_unknown" | "no_report" | "never_proposed" | "not_declared" | "no_command" | "no_expert" | "never_told" | "never_monitored" | "no_promise_due" | "no_actions" | "no_responders" | "goes_on" | "not_over" | "backwards") | null;
            from: string | null;
            to: string | null;
        };
        ReviewDraft: {
            /** @enum {string} */
            section: "summary" | "impact" | "hindsight" | "causes" | "went_well" | "went_badly" | "lucky" | "process" | "customer_message";
            body: string;
            version: number;
            savedAt: string | null;
            other: {
                body: string;
                /** Format: date-time */
                savedAt: string;
            } | null;
        };
        MajorIncidentMetrics: {
            data: components["schemas"]["MajorIncidentMetric"][];
            frozen: components["schemas"]["MajorIncidentMetric"][] | null;
        };
        Inject: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            majorIncidentId: string;
            minute: number;
            /** @enum {string} */
            kind: "alert" | "report" | "demand" | "loss";
            body: string;
            createdBy: components["schemas"]["Named"];
            dueAt: string | null;
            playedAt: string | null;
        };
        Scorecard: {
            scores: components["schemas"]["Score"][];
            met: number;
            judged: number;
            captured: {
                updates: number;
                deliveries: number;
                notices: number;
            };
        };
        Score: {
            /** @enum {string} */
            key: "decide" | "acknowledge" | "engage" | "first_notice" | "mitigate" | "cadence" | "handover";
            label: string;
            /** @enum {string} */
            unit: "seconds" | "minutes" | "percent" | "count";
            target: number;
            actual: number | null;
            /** @enum {string} */
            verdict: "met" | "missed" | "pending" | "not_applicable";
        };
        MajorIncidentReport: {
            timeZone: string;
            data: {
                month: string;
                total: number;
                bySeverity: {
                    [key: string]: number;
                };
                query: string;
            }[];
            medians: {
                /** @enum {string} */
                key: "detect" | "identify" | "decide" | "acknowledge" | "engage" | "first_notice" | "mitigate" | "resolve" | "cadence" | "reopens" | "affected" | "deflected" | "actions_on_time" | "responders_working" | "responders_late" | "responders_sleeping";
                label: string;
                /** @enum {string} */
                unit: "seconds" | "minutes" | "percent" | "count";
                median: number | null;
                of: number;
            }[];
        };
        HeldReply: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            ticketId: string;
            author: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
            };
            body: string;
            bodyHtml: string;
            attachments: components["schemas"]["Attachment"][];
            /** @enum {string} */
            kind: "moment" | "later";
            move: ("start" | "hold" | "resume" | "resolve" | "confirm" | "autoclose" | "reopen" | "cancel" | "ask_approval" | "skip_approval" | "decide" | "resubmit" | "fulfil" | "close" | "assess" | "duplicate" | "publish_workaround" | "fix" | "accept_risk" | "complete" | "reanalyse" | "submit" | "assess_ok" | "authorize" | "reject" | "revert" | "finish" | "release") | null;
            /** Format: date-time */
            sendAt: string;
            /** Format: date-time */
            createdAt: string;
            can: {
                undo: boolean;
                sendNow: boolean;
            };
        };
        Draft: {
            /** @enum {string} */
            kind: "public" | "internal" | "new";
            ticket: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                reference: string;
                subject: string;
            } | null;
            body: string;
            fields: {
                [key: string]: string;
            };
            attachments: components["schemas"]["Attachment"][];
            version: number;
            savedAt: string | null;
            other: {
                body: string;
                /** Format: date-time */
                savedAt: string;
            } | null;
        };
        TicketSuggestion: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            reference: string;
            subject: string;
        };
        Macro: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            body: string;
            /** @enum {string} */
            audience: "public" | "internal";
            changes: components["schemas"]["TicketChanges"];
            move: {
                /** @enum {string} */
                event: "start" | "hold" | "resume" | "resolve" | "confirm" | "autoclose" | "reopen" | "cancel" | "ask_approval" | "skip_approval" | "decide" | "resubmit" | "fulfil" | "close" | "assess" | "duplicate" | "publish_workaround" | "fix" | "accept_risk" | "complete" | "reanalyse" | "submit" | "assess_ok" | "authorize" | "reject" | "revert" | "finish" | "release";
                reason?: string;
                /** @enum {string} */
                resolutionCode?: "fixed" | "workaround" | "not_reproducible" | "duplicate" | "no_action" | "resolved_by_problem" | "resolved_by_major_incident";
            } | null;
            /** @enum {string} */
            sharedWith: "me" | "team" | "everybody";
            team: components["schemas"]["Named"] | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            can: {
                revise: boolean;
            };
        };
        FilledMacro: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            /** @enum {string} */
            audience: "public" | "internal";
            body: string;
            bodyHtml: string;
            changes: components["schemas"]["TicketChanges"];
            names: {
                [key: string]: string;
            };
            move: {
                /** @enum {string} */
                event: "start" | "hold" | "resume" | "resolve" | "confirm" | "autoclose" | "reopen" | "cancel" | "ask_approval" | "skip_approval" | "decide" | "resubmit" | "fulfil" | "close" | "assess" | "duplicate" | "publish_workaround" | "fix" | "accept_risk" | "complete" | "reanalyse" | "submit" | "assess_ok" | "authorize" | "reject" | "revert" | "finish" | "release";
                reason?: string;
                /** @enum {string} */
                resolutionCode?: "fixed" | "workaround" | "not_reproducible" | "duplicate" | "no_action" | "resolved_by_problem" | "resolved_by_major_incident";
            } | null;
        };
        AccountLink: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @enum {string} */
            kind: "invitation" | "password_reset";
            /**
             * Format: uuid
             * @description UUIDv7
             */
            personId: string;
            url: string | null;
            /** Format: date-time */
            expiresAt: string;
        };
        Service: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            description: string;
            team?: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
            } | null;
            critical?: boolean;
            /** @enum {string} */
            criticality?: "low" | "normal" | "high" | "critical";
            dependsOn?: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
            }[];
            dependents?: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
            }[];
            retiredAt: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
        };
        Organisation: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            domains: string[];
            senderName: string | null;
            senderAddress: string | null;
            mailTracking: ("off" | "full") | null;
            retiredAt: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
        };
        Team: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            members: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
            }[];
            /** @enum {string} */
            assignment: "by_hand" | "in_turn" | "by_load";
            capacity: number | null;
            retiredAt: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
        };
        TeamLoad: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            /** @enum {string} */
            assignment: "by_hand" | "in_turn" | "by_load";
            capacity: number | null;
            waiting: number;
            fullSince: string | null;
            members: {
                user: components["schemas"]["Named"];
                open: number;
                capacity: number | null;
                enough: number | null;
                absent: boolean;
                free: boolean;
            }[];
            can: {
                setCapacity: boolean;
            };
        };
        ServiceMap: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            serviceId: string;
            services: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                /** @enum {string} */
                criticality: "low" | "normal" | "high" | "critical";
                disrupted: boolean;
            }[];
            dependencies: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                serviceId: string;
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                dependsOnId: string;
            }[];
            more: boolean;
        };
        Notification: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            kind: string;
            text: string;
            url: string;
            actor: components["schemas"]["Named"] | null;
            subject: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                reference: string;
                subject: string;
            } | null;
            /** @enum {string} */
            reason: "command" | "role" | "mention" | "assigned" | "manager" | "lead" | "author" | "requester" | "substitute" | "team" | "watcher" | "new";
            /** Format: date-time */
            createdAt: string;
            readAt: string | null;
        };
        UnreadCount: {
            count: number;
        };
        InboxRow: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            subject: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                reference: string;
                subject: string;
            };
            url: string;
            latest: components["schemas"]["Notification"];
            others: number;
            unread: number;
            /** @enum {string} */
            reason: "command" | "role" | "mention" | "assigned" | "manager" | "lead" | "author" | "requester" | "substitute" | "team" | "watcher" | "new";
            /** Format: date-time */
            lastAt: string;
            doneAt: string | null;
            snoozedAt: string | null;
            snoozedUntil: string | null;
            /** @enum {string} */
            level: "all" | "muted" | "off";
        };
        NotificationPreferences: {
            channels: {
                [key: string]: {
                    [key: string]: boolean;
                };
            };
            teams: {
                team: components["schemas"]["Named"];
                channels: {
                    [key: string]: {
                        [key: string]: boolean;
                    };
                };
            }[];
            digestHour: number;
            quiet: {
                /** @example 22:00 */
                from: string;
                /** @example 22:00 */
                to: string;
            } | null;
            absence: {
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                until: string;
                substitute: components["schemas"]["Named"] | null;
            } | null;
            timeZone: string;
            version: number;
        };
        PushSubscription: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            browser: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        LiveNews: {
            data: components["schemas"]["LiveMessage"][];
            lastEventId: string;
            unread: number;
        };
        LiveMessage: {
            /** @constant */
            kind: "ticket";
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            event: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            ticketId: string;
            reference: string;
            replyId: string | null;
            actor: components["schemas"]["Named"] | null;
            mine: boolean;
            /** Format: date-time */
            at: string;
        } | {
            /** @constant */
            kind: "inbox";
            unread: number;
        } | {
            /** @constant */
            kind: "presence";
            /**
             * Format: uuid
             * @description UUIDv7
             */
            ticketId: string;
            people: components["schemas"]["PresentPerson"][];
        } | {
            /** @constant */
            kind: "major_incident";
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            event: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            majorIncidentId: string;
        } | {
            /** @constant */
            kind: "stale";
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            ticketId: string;
        } | {
            /** @constant */
            kind: "reset";
        };
        PresentPerson: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            here: boolean;
            typing: boolean;
            looking: boolean;
            /** Format: date-time */
            until: string;
        };
        SeenBy: {
            person: components["schemas"]["Named"];
            /** Format: date-time */
            firstAt: string;
            /** Format: date-time */
            seenAt: string;
        };
        Mail: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            to: string;
            subject: string | null;
            /** @enum {string} */
            status: "queued" | "accepted" | "deferred" | "delivered" | "opened" | "clicked" | "bounced" | "complained" | "failed" | "suppressed" | "uncertain";
            isCaptured: boolean;
            /** @enum {string} */
            trackingMode: "off" | "full";
            messageId: string;
            ticket: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                reference: string;
            } | null;
            events: {
                /** @enum {string} */
                kind: "queued" | "accepted" | "deferred" | "delivered" | "opened" | "clicked" | "bounced" | "complained" | "failed" | "suppressed" | "uncertain";
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                confidence: "human" | "machine" | "unknown";
                /** @enum {string} */
                source: "desk" | "dsn" | "provider" | "pixel" | "link";
                code: string | null;
                target: string | null;
                times: number;
                /** Format: date-time */
                lastAt: string;
                detail: string | null;
            }[];
            /** Format: date-time */
            createdAt: string;
        };
        FullMail: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            to: string;
            subject: string | null;
            /** @enum {string} */
            status: "queued" | "accepted" | "deferred" | "delivered" | "opened" | "clicked" | "bounced" | "complained" | "failed" | "suppressed" | "uncertain";
            isCaptured: boolean;
            /** @enum {string} */
            trackingMode: "off" | "full";
            messageId: string;
            ticket: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                reference: string;
            } | null;
            events: {
                /** @enum {string} */
                kind: "queued" | "accepted" | "deferred" | "delivered" | "opened" | "clicked" | "bounced" | "complained" | "failed" | "suppressed" | "uncertain";
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                confidence: "human" | "machine" | "unknown";
                /** @enum {string} */
                source: "desk" | "dsn" | "provider" | "pixel" | "link";
                code: string | null;
                target: string | null;
                times: number;
                /** Format: date-time */
                lastAt: string;
                detail: string | null;
            }[];
            /** Format: date-time */
            createdAt: string;
            headers: {
                [key: string]: string;
            };
            text: string | null;
            html: string | null;
        };
        FlaggedAddress: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            address: string;
            /** @enum {string} */
            kind: "unreachable" | "bounced" | "complained";
            words: string;
            /** Format: date-time */
            createdAt: string;
        };
        ArrivedMail: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @enum {string} */
            state: "waiting" | "applied" | "filed" | "quarantined" | "discarded";
            mailbox: string;
        };
        InboundMail: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            mailbox: string;
            /** @enum {string} */
            door: "http" | "webhook" | "imap" | "seed";
            /** @enum {string} */
            state: "waiting" | "applied" | "filed" | "quarantined" | "discarded";
            reason: ("automatic" | "bulk" | "bounce" | "delivery_report" | "read_receipt" | "own_mail" | "empty" | "unknown_sender" | "no_sender" | "unverified_sender" | "agent_unverified" | "sender_deactivated" | "not_a_participant" | "ticket_gone" | "duplicate_id_mismatch" | "too_large" | "unreadable" | "harmful" | "loop" | "flood" | "refused") | null;
            from: {
                address: string;
                name: string;
            } | null;
            /** @enum {string} */
            verification: "pass" | "fail" | "none";
            subject: string | null;
            messageId: string | null;
            size: number;
            ticket: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                reference: string;
            } | null;
            /** Format: date-time */
            receivedAt: string;
            can: {
                [key: string]: boolean;
            };
        };
        FullInboundMail: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            mailbox: string;
            /** @enum {string} */
            door: "http" | "webhook" | "imap" | "seed";
            /** @enum {string} */
            state: "waiting" | "applied" | "filed" | "quarantined" | "discarded";
            reason: ("automatic" | "bulk" | "bounce" | "delivery_report" | "read_receipt" | "own_mail" | "empty" | "unknown_sender" | "no_sender" | "unverified_sender" | "agent_unverified" | "sender_deactivated" | "not_a_participant" | "ticket_gone" | "duplicate_id_mismatch" | "too_large" | "unreadable" | "harmful" | "loop" | "flood" | "refused") | null;
            from: {
                address: string;
                name: string;
            } | null;
            /** @enum {string} */
            verification: "pass" | "fail" | "none";
            subject: string | null;
            messageId: string | null;
            size: number;
            ticket: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                reference: string;
            } | null;
            /** Format: date-time */
            receivedAt: string;
            can: {
                [key: string]: boolean;
            };
            copyTo: string[];
            text: string | null;
            html: string | null;
            remoteImages: number;
            filesLeftOut: number;
            organisation: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
            } | null;
        };
        MailTemplate: {
            /** @enum {string} */
            name: "acknowledgement" | "acknowledgement_on_behalf" | "reply" | "resolved" | "fulfilled" | "reminder" | "approval" | "rejected" | "invitation" | "password_reset" | "password_changed";
            /** @enum {string} */
            locale: "en";
            subject: string;
            body: string;
            version: number;
            variables: {
                name: string;
                /** @enum {string} */
                kind: "line" | "quote" | "link" | "rating";
                required: boolean;
            }[];
        };
        TemplatePreview: {
            subject: string;
            html: string;
            text: string;
        };
        WebhookSource: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            url: string;
            /** Format: date-time */
            createdAt: string;
        };
        NewWebhookSource: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            url: string;
            /** Format: date-time */
            createdAt: string;
            secret: string | null;
        };
        Settings: {
            trashKeptDays: number;
            replyEditMinutes: number;
            leadEditDays: number;
            undoSendSeconds: number;
            /** @enum {string} */
            mailTracking: "off" | "full";
            autocloseDays: number;
            priorityMatrix: components["schemas"]["PriorityMatrix"];
            cabPolicyId: string | null;
            ecabPolicyId: string | null;
            firstStepsPutAway: boolean;
            version: number;
        };
        CatalogueItem: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            summary: string;
            category: string;
            service: components["schemas"]["Named"] | null;
            team?: components["schemas"]["Named"] | null;
            policy?: components["schemas"]["Named"] | null;
            enabled?: boolean;
            formNumber: number;
            form: components["schemas"]["RequestFormField"][];
            tasks?: components["schemas"]["CatalogueTask"][];
            version: number;
            /** Format: date-time */
            createdAt: string;
        };
        RequestFormField: {
            key: string;
            label: string;
            hint: string;
            /** @enum {string} */
            kind: "text" | "long" | "choice" | "number" | "date" | "person" | "file";
            required: boolean;
            choices: string[];
            min: number | null;
            max: number | null;
            shownWhen: {
                field: string;
                is: string;
            } | null;
        };
        CatalogueTask: {
            key: string;
            title: string;
            ownerId: string | null;
            teamId: string | null;
            dueDays: number | null;
            needs: string[];
        };
        CatalogueRequest: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            ticketId: string;
            item: components["schemas"]["Named"];
            formNumber: number;
            form: components["schemas"]["RequestFormField"][];
            answers: {
                key: string;
                label: string;
                /** @enum {string} */
                kind: "text" | "long" | "choice" | "number" | "date" | "person" | "file";
                value: unknown;
                text: string;
            }[];
        };
        Approval: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            /** @enum {string} */
            state: "open" | "approved" | "rejected" | "withdrawn";
            askedBy: components["schemas"]["Named"];
            ticket: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                reference: string;
                subject: string;
                description: string;
                requester: components["schemas"]["Named"];
                answers: {
                    label: string;
                    text: string;
                }[];
            };
            step: number;
            steps: {
                /** @enum {string} */
                kind: "people" | "manager" | "team" | "change_managers";
                /** @enum {string} */
                quorum: "any" | "majority" | "all";
                team: components["schemas"]["Named"] | null;
                voices: {
                    person: components["schemas"]["Named"];
                    votedBy: components["schemas"]["Named"] | null;
                    outcome: ("approved" | "rejected") | null;
                    comment: string;
                    at: string | null;
                    gone?: ("left" | "away") | null;
                }[];
                late: {
                    person: components["schemas"]["Named"];
                    /** @enum {string} */
                    outcome: "approved" | "rejected";
                    comment: string;
                    /** Format: date-time */
                    at: string;
                }[];
            }[];
            handOns?: {
                step: number;
                from: components["schemas"]["Named"];
                to: components["schemas"]["Named"];
                by: components["schemas"]["Named"];
                reason: string;
                /** Format: date-time */
                at: string;
            }[];
            /** Format: date-time */
            createdAt: string;
            endedAt: string | null;
            can: {
                vote: boolean;
                handOn: boolean;
            };
        };
        ApprovalPolicy: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            steps: components["schemas"]["ApprovalStepOutput"][];
            items: number;
            version: number;
            /** Format: date-time */
            createdAt: string;
        };
        Task: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            ticketId: string;
            title: string;
            /** @enum {string} */
            state: "open" | "done" | "skipped" | "cancelled";
            owner: components["schemas"]["Named"] | null;
            substitute: components["schemas"]["Named"] | null;
            team: components["schemas"]["Named"] | null;
            dueAt: string | null;
            ready: boolean;
            unapproved: boolean;
            held: boolean;
            needs: string[];
            reason: string | null;
            endedBy: components["schemas"]["Named"] | null;
            endedAt: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
        };
        Checklist: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            tasks: components["schemas"]["CatalogueTask"][];
            version: number;
            /** Format: date-time */
            createdAt: string;
        };
        FreezeWindow: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            title: string;
            hard: boolean;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            rule: string | null;
            timeZone: string | null;
            exceptDates: string[];
            next: {
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
            } | null;
            services: components["schemas"]["Named"][];
            createdBy: components["schemas"]["Named"];
            version: number;
            /** Format: date-time */
            createdAt: string;
            can: {
                revise: boolean;
            };
        };
        ChangeConflict: {
            /** @enum {string} */
            cause: "hard_freeze" | "soft_freeze" | "parent_freeze" | "child_freeze" | "outside_window" | "outside_plan" | "same_service" | "parent_service" | "child_service" | "implementer_booked" | "major_incident";
            other: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                reference: string | null;
                title: string;
            };
            service: components["schemas"]["Named"] | null;
            startsAt: string | null;
            endsAt: string | null;
        };
        ChangeCalendar: {
            changes: components["schemas"]["PlannedChange"][];
            freezes: components["schemas"]["FreezeWindow"][];
        };
        PlannedChange: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            reference: string;
            subject: string;
            /** @enum {string} */
            state: "new" | "submitted" | "awaiting_approval" | "approved" | "rejected" | "in_progress" | "in_fulfilment" | "assess" | "root_cause_analysis" | "fix_in_progress" | "draft" | "authorize" | "scheduled" | "implement" | "review" | "on_hold" | "resolved" | "fulfilled" | "closed" | "cancelled";
            service: components["schemas"]["Named"] | null;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
        };
        MaintenanceWindow: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            title: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            rule: string | null;
            timeZone: string | null;
            exceptDates: string[];
            next: {
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
            } | null;
            services: components["schemas"]["Named"][];
            createdBy: components["schemas"]["Named"];
            version: number;
            /** Format: date-time */
            createdAt: string;
            can: {
                revise: boolean;
            };
        };
        ChangeRisk: {
            level: ("high" | "medium" | "low") | null;
            judgedAt: string | null;
            questionnaire: components["schemas"]["RiskQuestionnaire"] | null;
            answers: {
                [key: string]: string;
            };
            points: number | null;
            answered: ("high" | "medium" | "low") | null;
            stated: ("high" | "medium" | "low") | null;
            rules: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                /** @enum {string} */
                level: "high" | "medium" | "low";
            }[];
            can: {
                answer: boolean;
            };
        };
        RiskQuestionnaire: {
            version: number;
            questions: {
                key: string;
                text: string;
                choices: {
                    key: string;
                    text: string;
                    weight: number;
                }[];
            }[];
            mediumFrom: number;
            highFrom: number;
            createdBy: components["schemas"]["Named"] | null;
            /** Format: date-time */
            createdAt: string;
        };
        RiskRule: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            query: string;
            /** @enum {string} */
            level: "high" | "medium" | "low";
            createdBy: components["schemas"]["Named"];
            version: number;
            /** Format: date-time */
            createdAt: string;
        };
        ChangeTemplate: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            subject: string;
            description: string;
            plan: string;
            testPlan: string;
            backoutPlan: string;
            service: components["schemas"]["Named"] | null;
            team: components["schemas"]["Named"] | null;
            minutes: number;
            tasks: components["schemas"]["CatalogueTask"][];
            finished: number;
            successful: number;
            successRate: number | null;
            suspended: {
                /** Format: date-time */
                since: string;
                change: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    reference: string;
                } | null;
            } | null;
            lifted: {
                by: components["schemas"]["Named"] | null;
                /** Format: date-time */
                at: string;
                reason: string;
            } | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            can: {
                use: boolean;
                revise: boolean;
                lift: boolean;
            };
        };
        ApprovalStepOutput: {
            /** @constant */
            kind: "people";
            personIds: string[];
            /**
             * @default any
             * @enum {string}
             */
            quorum: "any" | "majority" | "all";
        } | {
            /** @constant */
            kind: "manager";
            /**
             * @default any
             * @enum {string}
             */
            quorum: "any" | "majority" | "all";
        } | {
            /** @constant */
            kind: "team";
            /**
             * Format: uuid
             * @description UUIDv7
             */
            teamId: string;
            /**
             * @default any
             * @enum {string}
             */
            quorum: "any" | "majority" | "all";
        } | {
            /** @constant */
            kind: "change_managers";
            /**
             * @default any
             * @enum {string}
             */
            quorum: "any" | "majority" | "all";
        };
    };
    responses: {
        /** @description Refused: `malformed-request`, `idempotency-key-invalid`. */
        Refused400: {
            headers: {
                "RateLimit-Policy": components["headers"]["Optional-RateLimit-Policy"];
                RateLimit: components["headers"]["Optional-RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused: `unauthenticated`. */
        Refused401: {
            headers: {
                "RateLimit-Policy": components["headers"]["Optional-RateLimit-Policy"];
                RateLimit: components["headers"]["Optional-RateLimit"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused: `forbidden`. */
        Refused403: {
            headers: {
                "RateLimit-Policy": components["headers"]["Optional-RateLimit-Policy"];
                RateLimit: components["headers"]["Optional-RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused: `not-found`. */
        Refused404: {
            headers: {
                "RateLimit-Policy": components["headers"]["Optional-RateLimit-Policy"];
                RateLimit: components["headers"]["Optional-RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused: `method-not-allowed`. */
        Refused405: {
            headers: {
                Allow: components["headers"]["Allow"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused: `request-in-progress`, `invalid-transition`, `already-exists`, `conflict`. */
        Refused409: {
            headers: {
                "RateLimit-Policy": components["headers"]["Optional-RateLimit-Policy"];
                RateLimit: components["headers"]["Optional-RateLimit"];
                "Retry-After": components["headers"]["Optional-Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused: `gone`. */
        Refused410: {
            headers: {
                "RateLimit-Policy": components["headers"]["Optional-RateLimit-Policy"];
                RateLimit: components["headers"]["Optional-RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused: `precondition-failed`. */
        Refused412: {
            headers: {
                "RateLimit-Policy": components["headers"]["Optional-RateLimit-Policy"];
                RateLimit: components["headers"]["Optional-RateLimit"];
                ETag: components["headers"]["Optional-ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused: `content-too-large`. */
        Refused413: {
            headers: {
                "RateLimit-Policy": components["headers"]["Optional-RateLimit-Policy"];
                RateLimit: components["headers"]["Optional-RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused: `unsupported-media-type`. */
        Refused415: {
            headers: {
                "RateLimit-Policy": components["headers"]["Optional-RateLimit-Policy"];
                RateLimit: components["headers"]["Optional-RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused: `validation-failed`, `idempotency-key-reused`. */
        Refused422: {
            headers: {
                "RateLimit-Policy": components["headers"]["Optional-RateLimit-Policy"];
                RateLimit: components["headers"]["Optional-RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused: `precondition-required`. */
        Refused428: {
            headers: {
                "RateLimit-Policy": components["headers"]["Optional-RateLimit-Policy"];
                RateLimit: components["headers"]["Optional-RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused: `rate-limited`. */
        Refused429: {
            headers: {
                "RateLimit-Policy": components["headers"]["Optional-RateLimit-Policy"];
                RateLimit: components["headers"]["Optional-RateLimit"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused: `unavailable`. */
        Refused503: {
            headers: {
                "RateLimit-Policy": components["headers"]["Optional-RateLimit-Policy"];
                RateLimit: components["headers"]["Optional-RateLimit"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused: `insufficient-storage`. */
        Refused507: {
            headers: {
                "RateLimit-Policy": components["headers"]["Optional-RateLimit-Policy"];
                RateLimit: components["headers"]["Optional-RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description That a part of it may be asked for. */
        "Accept-Ranges": string;
        /** @description The methods that there are at this path. */
        Allow: string;
        /** @description Whether it is a download, and under which name. */
        "Content-Disposition": string;
        /** @description Which part of it this is, and how long the whole is. */
        "Content-Range": string;
        /** @description The version that it has now, for If-Match; of a file what is in it. */
        ETag: string;
        /** @description Where what was made is to be found. */
        Location: string;
        /** @description The version that it has now, for If-Match; of a file what is in it. */
        "Optional-ETag": string;
        /** @description true where the same key was answered before. */
        "Optional-Idempotent-Replayed": string;
        /** @description Where the next page is, with rel="next"; absent on the last one. */
        "Optional-Link": string;
        /** @description What is left of the quota, and for how many seconds: "read";r=1199;t=60. */
        "Optional-RateLimit": string;
        /** @description Which quota this counts against, and how much it is: "read";q=1200;w=60. */
        "Optional-RateLimit-Policy": string;
        /** @description After how many seconds another try makes sense. */
        "Optional-Retry-After": string;
        /** @description What is left of the quota, and for how many seconds: "read";r=1199;t=60. */
        RateLimit: string;
        /** @description Which quota this counts against, and how much it is: "read";q=1200;w=60. */
        "RateLimit-Policy": string;
        /** @description After how many seconds another try makes sense. */
        "Retry-After": string;
        /** @description The version of the protocol of uploads. */
        "Tus-Resumable": string;
        /** @description How many bytes are to arrive. */
        "Upload-Length": string;
        /** @description How many bytes have arrived. */
        "Upload-Offset": string;
        /** @description How to say who asks. */
        "WWW-Authenticate": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestToken"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedToken"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    revokeOwnToken: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listTokens: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiToken"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    issueToken: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "My phone",
                 *       "scopes": [
                 *         "read"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["IssueToken"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiToken"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiToken"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseMe: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Another Name",
                 *       "timeZone": "Europe/Berlin"
                 *     }
                 */
                "application/json": components["schemas"]["OwnPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listTickets: {
        parameters: {
            query?: {
                state?: string;
                open?: "true" | "false";
                type?: "incident" | "request" | "problem" | "change";
                priority?: string;
                assignee?: ("me" | "none") | string;
                team?: string;
                service?: string;
                requester?: "me" | string;
                holdReason?: "awaiting_requester" | "awaiting_vendor" | "awaiting_change" | "awaiting_problem" | "scheduled";
                /** @description What to search for: words and conditions such as `is:open type:incident updated:<2d`; `docs/search.md` has the language */
                q?: string;
                sort?: "-updatedAt" | "updatedAt" | "-createdAt" | "createdAt";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Ticket"][];
                        nextCursor: string | null;
                        /**
                         * @description Nothing matches `q` as it was typed, and these have words like it.
                         * @constant
                         */
                        similar?: true;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    createTicket: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "incident",
                 *       "subject": "No mail since noon",
                 *       "description": "Outlook shows no new mail."
                 *     }
                 */
                "application/json": components["schemas"]["CreateTicket"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    deleteTicket: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Wrong customer."
                 *     }
                 */
                "application/json": components["schemas"]["TrashReason"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseTicket: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseTicket"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listTransitions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Transition"][];
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    moveTicket: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveTicket"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    linkTickets: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "parent_of",
                 *       "toId": "INC-1042"
                 *     }
                 */
                "application/json": components["schemas"]["LinkTickets"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketLink"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketLink"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    unlinkTickets: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                /** @description UUIDv7 */
                linkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    watchTicket: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                /** @description UUIDv7 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    unwatchTicket: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                /** @description UUIDv7 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listTimeline: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TimelineItem"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getMerge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketMerge"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    mergeTicket: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "intoId": "INC-1042"
                 *     }
                 */
                "application/json": components["schemas"]["MergeTicket"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    unmergeTicket: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    splitTicket: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitTicket"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getTicketOla: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOla"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listOlaPolicies: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OlaPolicy"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    createOlaPolicy: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "teamId": "019a0000-0000-7000-8000-000000000002",
                 *       "targets": [
                 *         {
                 *           "priority": "P1",
                 *           "minutes": 60
                 *         }
                 *       ],
                 *       "escalations": [
                 *         {
                 *           "percent": 75,
                 *           "tells": [
                 *             "leads"
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateOlaPolicy"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OlaPolicy"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OlaPolicy"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getOlaPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OlaPolicy"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    removeOlaPolicy: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseOlaPolicy: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "pauses": [
                 *         "awaiting_requester"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ReviseOlaPolicy"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OlaPolicy"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getProblemNotices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemPractice"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    tellIncidents: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "workaround",
                 *       "audience": "public"
                 *     }
                 */
                "application/json": components["schemas"]["TellIncidents"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    approveProblemReview: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemPractice"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listKnownErrors: {
        parameters: {
            query?: {
                q?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["KnownError"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getKnownError: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnownError"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listReplies: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Reply"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    postReply: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostReply"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reply"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reply"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listMentionables: {
        parameters: {
            query?: {
                q?: string;
                audience?: "public" | "internal";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Mentionable"][];
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getReply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reply"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    deleteReply: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Wrong customer."
                 *     }
                 */
                "application/json": components["schemas"]["TrashReason"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    editReply: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditReply"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reply"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listRevisions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ReplyRevision"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    react: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
                /** @description One emoji, such as 👍 */
                emoji: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reply"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    withdrawReaction: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
                /** @description One emoji, such as 👍 */
                emoji: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listHistory: {
        parameters: {
            query?: {
                field?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["HistoryItem"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    overridePriority: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "priority": "P1",
                 *       "reason": "The board meets in an hour."
                 *     }
                 */
                "application/json": components["schemas"]["OverridePriority"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getTicketSla: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketSla"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listSlaPolicies: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SlaPolicy"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    createSlaPolicy: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "VPN around the clock",
                 *       "type": "incident",
                 *       "serviceId": "019a0000-0000-7000-8000-000000000003",
                 *       "targets": [
                 *         {
                 *           "priority": "P1",
                 *           "first_response": 10,
                 *           "resolution": 120
                 *         }
                 *       ],
                 *       "escalations": [
                 *         {
                 *           "clock": "resolution",
                 *           "percent": 75,
                 *           "tells": [
                 *             "assignee"
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateSlaPolicy"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlaPolicy"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlaPolicy"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getSlaPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlaPolicy"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    removeSlaPolicy: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseSlaPolicy: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "pauses": [
                 *         "awaiting_requester"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ReviseSlaPolicy"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlaPolicy"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    previewSlaPolicy: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "pauses": [
                 *         "awaiting_requester"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ReviseSlaPolicy"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlaPolicyPreview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listSlaPolicyVersions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SlaPolicyVersion"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listCalendars: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Calendar"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    createCalendar: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Lisbon office",
                 *       "timeZone": "Europe/Lisbon",
                 *       "hours": [
                 *         {
                 *           "day": 1,
                 *           "from": "09:00",
                 *           "until": "12:30"
                 *         },
                 *         {
                 *           "day": 1,
                 *           "from": "13:30",
                 *           "until": "18:00"
                 *         }
                 *       ],
                 *       "holidays": [
                 *         {
                 *           "day": "2026-12-25",
                 *           "name": "Christmas"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateCalendar"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    removeCalendar: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseCalendar: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "timeZone": "Europe/Berlin"
                 *     }
                 */
                "application/json": components["schemas"]["ReviseCalendar"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    importHolidays: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportHolidays"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    rateTicket: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "score": 4,
                 *       "comment": "Quick, thank you."
                 *     }
                 */
                "application/json": components["schemas"]["RateTicket"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    createAttachment: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
            507: components["responses"]["Refused507"];
        };
    };
    getAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getAttachmentContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Accept-Ranges": components["headers"]["Accept-Ranges"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Done */
            206: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Accept-Ranges": components["headers"]["Accept-Ranges"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Content-Range": components["headers"]["Content-Range"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            /** @description Done */
            416: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Accept-Ranges": components["headers"]["Accept-Ranges"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Content-Range": components["headers"]["Content-Range"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
            507: components["responses"]["Refused507"];
        };
    };
    getAttachmentPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": string;
                };
            };
            /** @description Done */
            304: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
            507: components["responses"]["Refused507"];
        };
    };
    beginUpload: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "trace.log",
                 *       "size": 12345
                 *     }
                 */
                "application/json": components["schemas"]["BeginUpload"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Tus-Resumable": components["headers"]["Tus-Resumable"];
                    "Upload-Offset": components["headers"]["Upload-Offset"];
                    "Upload-Length": components["headers"]["Upload-Length"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
            507: components["responses"]["Refused507"];
        };
    };
    getUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Tus-Resumable": components["headers"]["Tus-Resumable"];
                    "Upload-Offset": components["headers"]["Upload-Offset"];
                    "Upload-Length": components["headers"]["Upload-Length"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
            507: components["responses"]["Refused507"];
        };
    };
    cancelUpload: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Tus-Resumable": components["headers"]["Tus-Resumable"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
            507: components["responses"]["Refused507"];
        };
    };
    continueUpload: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/offset+octet-stream": string;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Tus-Resumable": components["headers"]["Tus-Resumable"];
                    "Upload-Offset": components["headers"]["Upload-Offset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Tus-Resumable": components["headers"]["Tus-Resumable"];
                    "Upload-Offset": components["headers"]["Upload-Offset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Tus-Resumable": components["headers"]["Tus-Resumable"];
                    "Upload-Offset": components["headers"]["Upload-Offset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
            507: components["responses"]["Refused507"];
        };
    };
    listTrash: {
        parameters: {
            query?: {
                kind?: "ticket" | "reply";
                trashedBy?: "me" | string;
                q?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TrashEntry"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    restoreTicket: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    restoreReply: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reply"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    restoreEntry: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrashEntry"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    purgeEntry: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "confirm": "INC-1042",
                 *       "reason": "Asked to be forgotten."
                 *     }
                 */
                "application/json": components["schemas"]["PurgeEntry"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    clearTrash: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "confirm": "PURGE 14",
                 *       "reason": "The trial is over.",
                 *       "filter": {
                 *         "kind": "ticket"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ClearTrash"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrashClearing"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrashClearing"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getTrashClearing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrashClearing"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getLegalHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalHold"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    setLegalHold: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Case 14/2026."
                 *     }
                 */
                "application/json": components["schemas"]["SetLegalHold"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalHold"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalHold"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    liftLegalHold: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listMajorIncidents: {
        parameters: {
            query?: {
                state?: string;
                open?: "true" | "false";
                drill?: "true" | "false";
                declaredFrom?: string;
                declaredTo?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MajorIncident"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    declareMajorIncident: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "intent": "declare",
                 *       "title": "Lisbon VPN outage",
                 *       "severity": "SEV1",
                 *       "impactStatement": "Nobody in Lisbon can work.",
                 *       "ticketIds": [
                 *         "019a0000-0000-7000-8000-000000000022"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["DeclareMajorIncident"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MajorIncident"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MajorIncident"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getMajorIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MajorIncident"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseMajorIncident: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "impactStartedAt": "unknown"
                 *     }
                 */
                "application/json": components["schemas"]["ReviseMajorIncident"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MajorIncident"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listMajorIncidentTransitions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MajorIncidentTransition"][];
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    moveMajorIncident: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "take_command"
                 *     }
                 */
                "application/json": components["schemas"]["MoveMajorIncident"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MajorIncident"];
                };
            };
            /** @description Done */
            202: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MajorIncident"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    giveMajorIncidentRole: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                role: "commander" | "deputy" | "ops_lead" | "comms_lead" | "liaison" | "scribe" | "sme";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userId": "019a0000-0000-7000-8000-000000000012"
                 *     }
                 */
                "application/json": components["schemas"]["GiveMajorIncidentRole"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MajorIncident"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    releaseMajorIncidentRole: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                role: "commander" | "deputy" | "ops_lead" | "comms_lead" | "liaison" | "scribe" | "sme";
                /** @description UUIDv7 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    offerCommand: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "toUserId": "019a0000-0000-7000-8000-000000000012",
                 *       "brief": "Rolled back; waiting for the vendor."
                 *     }
                 */
                "application/json": components["schemas"]["OfferCommand"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MajorIncident"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MajorIncident"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    withdrawCommand: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    acceptCommand: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MajorIncident"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    declineCommand: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MajorIncident"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listWorkItems: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WorkItem"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    addWorkItem: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Ask the carrier for its log",
                 *       "role": "ops_lead"
                 *     }
                 */
                "application/json": components["schemas"]["AddWorkItem"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItem"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItem"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getWorkItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItem"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseWorkItem: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "state": "done"
                 *     }
                 */
                "application/json": components["schemas"]["ReviseWorkItem"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItem"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listMajorIncidentTimeline: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MajorIncidentTimelineItem"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    writeTimelineEntry: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "body": "The carrier confirms a cut fibre."
                 *     }
                 */
                "application/json": components["schemas"]["WriteTimelineEntry"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineEntry"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineEntry"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    markTimelineEntry: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                /** @description UUIDv7 */
                eventId: string;
                mark: "pinned" | "hidden";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    unmarkTimelineEntry: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                /** @description UUIDv7 */
                eventId: string;
                mark: "pinned" | "hidden";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listLinkedTickets: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["LinkedTicket"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    linkToMajorIncident: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ticketIds": [
                 *         "INC-1042",
                 *         "INC-1043"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["LinkToMajorIncident"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MajorIncident"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    linkTicketToMajorIncident: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MajorIncident"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    unlinkTicketFromMajorIncident: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listLikelyTickets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["LikelyTicket"][];
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getStandDown: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandDown"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    tickStandDownItem: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: string;
                key: ("recovery_confirmed" | "resolution_stated" | "lingering_effects" | "temporary_changes" | "severity_final" | "final_update" | "tickets_disposed" | "work_items_done" | "impact_times" | "review_owner" | "command_settled" | "thank_you") | string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "state": "done"
                 *     }
                 */
                "application/json": components["schemas"]["TickStandDownItem"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandDown"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    setDisposition: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "disposition": "keep"
                 *     }
                 */
                "application/json": components["schemas"]["SetDisposition"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandDown"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    approveClosingMessage: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MajorIncident"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    previewReplyToAll: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplyToAllPreview"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    replyToAll: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "body": "We are on it. You hear more within the hour."
                 *     }
                 */
                "application/json": components["schemas"]["ReplyToAll"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listMajorIncidentUpdates: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MajorIncidentUpdate"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    postMajorIncidentUpdate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "audiences": [
                 *         "internal"
                 *       ],
                 *       "phase": "investigating",
                 *       "body": "We are looking into it.",
                 *       "nextUpdateBy": "2099-01-01T12:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["PostUpdate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MajorIncidentUpdate"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MajorIncidentUpdate"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getMajorIncidentUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MajorIncidentUpdate"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    withdrawMajorIncidentUpdate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    approveMajorIncidentUpdate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "nextUpdateBy": "2099-01-01T12:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["ApproveUpdate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MajorIncidentUpdate"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    snoozeMajorIncidentUpdate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                audience: "internal" | "stakeholders" | "customers" | "public";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    until: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MajorIncident"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    previewMajorIncidentRecipients: {
        parameters: {
            query: {
                /** @description Any of internal, stakeholders, customers, public, divided by commas */
                audiences: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MajorIncidentRecipients"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    putMajorIncidentSubscriber: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                /** @description UUIDv7 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    audience?: "internal" | "stakeholders" | "customers";
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    removeMajorIncidentSubscriber: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                /** @description UUIDv7 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listOngoing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            headline: string;
                            /** @enum {string} */
                            phase: "investigating" | "identified" | "monitoring" | "resolved";
                            body: string;
                            bodyHtml: string;
                            /** Format: date-time */
                            at: string;
                            nextUpdateBy: string | null;
                            services: string[];
                            joined: boolean;
                            affected: number;
                        }[];
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    sayMeToo: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["Optional-RateLimit-Policy"];
                    RateLimit: components["headers"]["Optional-RateLimit"];
                    ETag: components["headers"]["Optional-ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"];
                };
            };
            405: components["responses"]["Refused405"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    subscribeToStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "reader@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["SubscribeToStatus"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listSeverities: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MajorIncidentSeverity"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseSeverity: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                severity: "SEV1" | "SEV2" | "SEV3";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "description": "Nobody can work.",
                 *       "cadence": {
                 *         "internal": 15,
                 *         "stakeholders": 30,
                 *         "customers": 30,
                 *         "public": 20
                 *       },
                 *       "firstPublicMinutes": 5
                 *     }
                 */
                "application/json": components["schemas"]["ReviseSeverity"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    resetSeverity: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                severity: "SEV1" | "SEV2" | "SEV3";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listUpdateTemplates: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["UpdateTemplate"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseUpdateTemplate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                audience: "internal" | "stakeholders" | "customers" | "public";
                phase: "investigating" | "identified" | "monitoring" | "resolved";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "body": "{{services}} works again."
                 *     }
                 */
                "application/json": components["schemas"]["UpdateTemplateWords"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    resetUpdateTemplate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                audience: "internal" | "stakeholders" | "customers" | "public";
                phase: "investigating" | "identified" | "monitoring" | "resolved";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listStandDownPoints: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StandDownPoint"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    addStandDownPoint: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "label": "Caches are cleared",
                 *       "mandatory": true
                 *     }
                 */
                "application/json": components["schemas"]["AddStandDownPoint"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandDownPoint"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandDownPoint"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    removeStandDownPoint: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                key: ("recovery_confirmed" | "resolution_stated" | "lingering_effects" | "temporary_changes" | "severity_final" | "final_update" | "tickets_disposed" | "work_items_done" | "impact_times" | "review_owner" | "command_settled" | "thank_you") | string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseStandDownPoint: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                key: ("recovery_confirmed" | "resolution_stated" | "lingering_effects" | "temporary_changes" | "severity_final" | "final_update" | "tickets_disposed" | "work_items_done" | "impact_times" | "review_owner" | "command_settled" | "thank_you") | string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mandatory": false
                 *     }
                 */
                "application/json": components["schemas"]["ReviseStandDownPoint"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listStandingStakeholders: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StandingStakeholder"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    putStandingStakeholder: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "severity": "SEV2"
                 *     }
                 */
                "application/json": components["schemas"]["PutStandingStakeholder"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    removeStandingStakeholder: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listRotas: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Rota"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getRota: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                duty: "manager" | "commander" | "deputy" | "ops_lead" | "comms_lead" | "liaison" | "scribe";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rota"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseRota: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                duty: "manager" | "commander" | "deputy" | "ops_lead" | "comms_lead" | "liaison" | "scribe";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "memberIds": [
                 *         "019a0000-0000-7000-8000-000000000012"
                 *       ],
                 *       "timeZone": "Europe/Berlin",
                 *       "weekday": 1,
                 *       "hour": 9,
                 *       "startsOn": "2026-11-23"
                 *     }
                 */
                "application/json": components["schemas"]["ReviseRota"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    addRotaOverride: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                duty: "manager" | "commander" | "deputy" | "ops_lead" | "comms_lead" | "liaison" | "scribe";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userId": "019a0000-0000-7000-8000-000000000012",
                 *       "startsAt": "2026-12-24T08:00:00Z",
                 *       "endsAt": "2026-12-27T08:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["AddRotaOverride"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    removeRotaOverride: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listTriggerRules: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TriggerRule"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    createTriggerRule: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "P1 on what nobody can do without",
                 *       "kind": "priority",
                 *       "severity": "SEV1"
                 *     }
                 */
                "application/json": components["schemas"]["CreateTriggerRule"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriggerRule"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriggerRule"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getTriggerRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriggerRule"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    removeTriggerRule: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseTriggerRule: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "enabled": false
                 *     }
                 */
                "application/json": components["schemas"]["ReviseTriggerRule"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriggerRule"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listAutomationRules: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AutomationRule"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    createAutomationRule: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "VPN goes to the network",
                 *       "trigger": "created",
                 *       "query": "service:VPN",
                 *       "actions": {
                 *         "teamId": "019a0000-0000-7000-8000-000000000002"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CreateAutomationRule"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRule"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRule"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getAutomationRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRule"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    removeAutomationRule: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseAutomationRule: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "enabled": true
                 *     }
                 */
                "application/json": components["schemas"]["ReviseAutomationRule"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRule"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    tryAutomationRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationDryRun"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listAutomationRuns: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AutomationRun"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listAutomationTurns: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AutomationTurn"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listCustomFields: {
        parameters: {
            query?: {
                type?: "incident" | "request" | "problem" | "change";
                retired?: "true" | "false";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomField"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    createCustomField: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "key": "room",
                 *       "label": "Room",
                 *       "kind": "text",
                 *       "types": [
                 *         "incident"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateCustomField"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomField"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomField"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getCustomField: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomField"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseCustomField: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "help": "As it stands on the door."
                 *     }
                 */
                "application/json": components["schemas"]["ReviseCustomField"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomField"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listMaintenance: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Maintenance"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    planMaintenance: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "The VPN gateway is replaced",
                 *       "startsAt": "2099-01-01T20:00:00Z",
                 *       "endsAt": "2099-01-01T22:00:00Z",
                 *       "serviceIds": [
                 *         "019a0000-0000-7000-8000-000000000003"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PlanMaintenance"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Maintenance"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Maintenance"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getMaintenance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Maintenance"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    cancelMaintenance: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseMaintenance: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Both gateways are replaced"
                 *     }
                 */
                "application/json": components["schemas"]["ReviseMaintenance"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Maintenance"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MajorIncidentReview"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseReview: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sections": {
                 *         "summary": "The VPN was down."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ReviseReview"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MajorIncidentReview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    moveReview: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "submit"
                 *     }
                 */
                "application/json": components["schemas"]["MoveReview"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MajorIncidentReview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listReviewDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ReviewDraft"][];
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    putReviewDraft: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                section: "summary" | "impact" | "hindsight" | "causes" | "went_well" | "went_badly" | "lucky" | "process" | "customer_message";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "body": "The VPN was",
                 *       "version": 0
                 *     }
                 */
                "application/json": components["schemas"]["PutReviewDraft"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDraft"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getReviewMarkdown: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    "text/markdown": string;
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getReviewPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getMajorIncidentMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MajorIncidentMetrics"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    addActionItem: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Watch the rekey interval",
                 *       "kind": "detect",
                 *       "ownerId": "019a0000-0000-7000-8000-000000000012"
                 *     }
                 */
                "application/json": components["schemas"]["AddActionItem"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionItem"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionItem"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listActionItems: {
        parameters: {
            query?: {
                state?: "open" | "overdue" | "done";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ActionItem"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getActionItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionItem"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    removeActionItem: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseActionItem: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "dueAt": "2099-01-01T09:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["ReviseActionItem"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionItem"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listInjects: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Inject"][];
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    addInject: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "minute": 12,
                 *       "kind": "alert",
                 *       "body": "The gateway in Porto is down as well."
                 *     }
                 */
                "application/json": components["schemas"]["AddInject"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inject"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inject"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    removeInject: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getScorecard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scorecard"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reportMajorIncidents: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                /** @description IANA name, such as Europe/Lisbon */
                timeZone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MajorIncidentReport"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listHeldReplies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["HeldReply"][];
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    undoSend: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listDrafts: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Draft"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getDraft: {
        parameters: {
            query?: {
                audience?: "public" | "internal";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    putDraft: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "body": "Dear Maria,",
                 *       "version": 0,
                 *       "audience": "public"
                 *     }
                 */
                "application/json": components["schemas"]["PutTicketDraft"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getNewTicketDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    putNewTicketDraft: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "body": "Dear Maria,",
                 *       "version": 0
                 *     }
                 */
                "application/json": components["schemas"]["PutDraft"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    previewMarkdown: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "body": "It is **done**."
                 *     }
                 */
                "application/json": components["schemas"]["PreviewMarkdown"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        html: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listTicketSuggestions: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TicketSuggestion"][];
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listMacros: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Macro"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    createMacro: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ask for a screenshot",
                 *       "body": "Hello {{requester.firstName|there}}, could you send us a screenshot?",
                 *       "move": {
                 *         "event": "hold",
                 *         "reason": "awaiting_requester"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CreateMacro"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Macro"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Macro"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getMacro: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Macro"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    removeMacro: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseMacro: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseMacro"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Macro"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    fillMacro: {
        parameters: {
            query: {
                ticket: string;
            };
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilledMacro"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                role?: "customer" | "agent" | "admin";
                organisation?: string;
                team?: string;
                state?: "active" | "invited" | "deactivated";
                q?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Person"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    inviteUser: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "newcomer@example.com",
                 *       "name": "Noor Haddad",
                 *       "role": "customer",
                 *       "organisationId": "019a0000-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["InvitePerson"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseUser: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountLink"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    inviteAgain: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountLink"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountLink"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    offerPasswordReset: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountLink"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountLink"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    resetSecondFactor: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listServices: {
        parameters: {
            query?: {
                q?: string;
                state?: "current" | "retired";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Service"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    createService: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Printing",
                 *       "teamId": "019a0000-0000-7000-8000-000000000002"
                 *     }
                 */
                "application/json": components["schemas"]["CreateService"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseService: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServicePatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listOrganisations: {
        parameters: {
            query?: {
                q?: string;
                state?: "current" | "retired";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Organisation"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    createOrganisation: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Fabrikam",
                 *       "domains": [
                 *         "fabrikam.example"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateOrganisation"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseOrganisation: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listTeams: {
        parameters: {
            query?: {
                q?: string;
                state?: "current" | "retired";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Team"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    createTeam: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Databases",
                 *       "memberIds": [
                 *         "019a0000-0000-7000-8000-000000000012"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateTeam"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseTeam: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listWorkload: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TeamLoad"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getTeamWorkload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamLoad"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    setMemberCapacity: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
                /** @description UUIDv7 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "capacity": 5
                 *     }
                 */
                "application/json": components["schemas"]["SetCapacity"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamLoad"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getServiceMap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceMap"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                unread?: "true" | "false";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Notification"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    countUnread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadCount"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    markRead: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notification"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    markUnread: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notification"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    markAllRead: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadCount"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listInbox: {
        parameters: {
            query?: {
                show?: "inbox" | "unread" | "mentions" | "assigned" | "snoozed" | "done";
                type?: "incident" | "request" | "problem" | "change";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["InboxRow"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getInboxRow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxRow"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseInboxRow: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "done": true
                 *     }
                 */
                "application/json": components["schemas"]["ReviseInboxRow"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxRow"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getNotificationPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseNotificationPreferences: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "channels": {
                 *         "reply": {
                 *           "digest": true
                 *         }
                 *       },
                 *       "teams": {
                 *         "019a0000-0000-7000-8000-000000000002": {
                 *           "new": {
                 *             "inbox": false
                 *           }
                 *         }
                 *       },
                 *       "quiet": {
                 *         "from": "22:00",
                 *         "to": "07:00"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ReviseNotificationPreferences"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listPushSubscriptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        publicKey: string;
                        data: components["schemas"]["PushSubscription"][];
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    addPushSubscription: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "endpoint": "https://push.example.com/send/2f1d",
                 *       "keys": {
                 *         "p256dh": "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                 *         "auth": "BTBZMqHH6r4Tts7J_aSIgg"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewPushSubscription"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushSubscription"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    endPushSubscription: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "endpoint": "https://push.example.com/send/2f1d"
                 *     }
                 */
                "application/json": {
                    endpoint: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listenToNews: {
        parameters: {
            query?: {
                lastEventId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["Optional-RateLimit-Policy"];
                    RateLimit: components["headers"]["Optional-RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveNews"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listPresent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PresentPerson"][];
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    comeToTicket: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "typing": true
                 *     }
                 */
                "application/json": components["schemas"]["ComeTo"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    leaveTicket: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listSeen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SeenBy"][];
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listMail: {
        parameters: {
            query?: {
                status?: "queued" | "accepted" | "deferred" | "delivered" | "opened" | "clicked" | "bounced" | "complained" | "failed" | "suppressed" | "uncertain";
                q?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Mail"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FullMail"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    resendMail: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FullMail"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FullMail"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listFlaggedAddresses: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["FlaggedAddress"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    liftFlag: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listEffects: {
        parameters: {
            query?: {
                state?: "pending" | "running" | "done" | "failed" | "suppressed" | "uncertain";
                ticket?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            state: "pending" | "running" | "done" | "failed" | "suppressed" | "uncertain";
                            event: string;
                            ticket: {
                                /**
                                 * Format: uuid
                                 * @description UUIDv7
                                 */
                                id: string;
                                reference: string;
                            } | null;
                            recipient: components["schemas"]["Named"] | null;
                            reason: string | null;
                            attempts: number;
                            nextAt: string | null;
                            lastError: string | null;
                            answer: string | null;
                            mailId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            finishedAt: string | null;
                            can: {
                                retry: boolean;
                            };
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    retryEffect: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        state: "pending" | "running" | "done" | "failed" | "suppressed" | "uncertain";
                        event: string;
                        ticket: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            reference: string;
                        } | null;
                        recipient: components["schemas"]["Named"] | null;
                        reason: string | null;
                        attempts: number;
                        nextAt: string | null;
                        lastError: string | null;
                        answer: string | null;
                        mailId: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        finishedAt: string | null;
                        can: {
                            retry: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    receiveMail: {
        parameters: {
            query?: {
                mailbox?: string;
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "message/rfc822": string;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArrivedMail"];
                };
            };
            /** @description Done */
            202: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArrivedMail"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            405: components["responses"]["Refused405"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
            507: components["responses"]["Refused507"];
        };
    };
    listInboundMail: {
        parameters: {
            query?: {
                state?: "waiting" | "applied" | "filed" | "quarantined" | "discarded";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["InboundMail"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getInboundMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FullInboundMail"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    releaseInboundMail: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseMail"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FullInboundMail"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    discardInboundMail: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FullInboundMail"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    splitInboundMail: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listMailTemplates: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MailTemplate"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getMailTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: "acknowledgement" | "acknowledgement_on_behalf" | "reply" | "resolved" | "fulfilled" | "reminder" | "approval" | "rejected" | "invitation" | "password_reset" | "password_changed";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailTemplate"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseMailTemplate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                name: "acknowledgement" | "acknowledgement_on_behalf" | "reply" | "resolved" | "fulfilled" | "reminder" | "approval" | "rejected" | "invitation" | "password_reset" | "password_changed";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "subject": "We have {{reference}}",
                 *       "body": "Hello.\n\n[Open it]({{link}})"
                 *     }
                 */
                "application/json": components["schemas"]["TemplateWords"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    resetMailTemplate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                name: "acknowledgement" | "acknowledgement_on_behalf" | "reply" | "resolved" | "fulfilled" | "reminder" | "approval" | "rejected" | "invitation" | "password_reset" | "password_changed";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    previewMailTemplate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                name: "acknowledgement" | "acknowledgement_on_behalf" | "reply" | "resolved" | "fulfilled" | "reminder" | "approval" | "rejected" | "invitation" | "password_reset" | "password_changed";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "subject": "We have {{reference}}",
                 *       "body": "Hello.\n\n[Open it]({{link}})"
                 *     }
                 */
                "application/json": components["schemas"]["TemplateWords"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplatePreview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    testMailTemplate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                name: "acknowledgement" | "acknowledgement_on_behalf" | "reply" | "resolved" | "fulfilled" | "reminder" | "approval" | "rejected" | "invitation" | "password_reset" | "password_changed";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reportDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                source: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    type: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recorded: boolean;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            405: components["responses"]["Refused405"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listWebhookSources: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookSource"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    addWebhookSource: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "resend"
                 *     }
                 */
                "application/json": components["schemas"]["AddWebhookSource"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhookSource"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhookSource"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    removeWebhookSource: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseSettings: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "trashKeptDays": 14
                 *     }
                 */
                "application/json": components["schemas"]["ReviseSettings"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listCatalogue: {
        parameters: {
            query?: {
                q?: string;
                category?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CatalogueItem"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    createCatalogueItem: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "A second screen",
                 *       "category": "Devices",
                 *       "form": [
                 *         {
                 *           "key": "size",
                 *           "label": "Size",
                 *           "kind": "choice",
                 *           "choices": [
                 *             "24 inch",
                 *             "27 inch"
                 *           ]
                 *         }
                 *       ],
                 *       "tasks": [
                 *         {
                 *           "key": "order",
                 *           "title": "Order it"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateCatalogueItem"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueItem"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueItem"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getCatalogueItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueItem"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseCatalogueItem: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "summary": "For whoever works with many windows."
                 *     }
                 */
                "application/json": components["schemas"]["ReviseCatalogueItem"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueItem"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    requestCatalogueItem: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "answers": {
                 *         "size": "24 inch"
                 *       },
                 *       "note": "For the new desk."
                 *     }
                 */
                "application/json": components["schemas"]["RequestCatalogueItem"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueRequest"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    resubmitRequest: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "answers": {
                 *         "size": "24 inch"
                 *       },
                 *       "message": "The smaller one will do."
                 *     }
                 */
                "application/json": components["schemas"]["ResubmitRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listApprovals: {
        parameters: {
            query?: {
                waiting?: "true" | "false";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Approval"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getApproval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    castVote: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outcome": "rejected",
                 *       "comment": "Not this year."
                 *     }
                 */
                "application/json": components["schemas"]["CastVote"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    handOnApproval: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fromId": "019a0000-0000-7000-8000-000000000012",
                 *       "toId": "019a0000-0000-7000-8000-000000000013",
                 *       "reason": "Away until May, without a substitute."
                 *     }
                 */
                "application/json": components["schemas"]["HandOnApproval"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listTicketApprovals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Approval"][];
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listApprovalPolicies: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApprovalPolicy"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    createApprovalPolicy: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "The manager, then Network",
                 *       "steps": [
                 *         {
                 *           "kind": "manager"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateApprovalPolicy"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPolicy"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPolicy"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getApprovalPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPolicy"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    removeApprovalPolicy: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseApprovalPolicy: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "The manager"
                 *     }
                 */
                "application/json": components["schemas"]["ReviseApprovalPolicy"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPolicy"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listTasks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Task"][];
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    addTask: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Order it",
                 *       "ownerId": "019a0000-0000-7000-8000-000000000012"
                 *     }
                 */
                "application/json": components["schemas"]["AddTask"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseTask: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "state": "skipped",
                 *       "reason": "There is one in store."
                 *     }
                 */
                "application/json": components["schemas"]["ReviseTask"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listChecklists: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Checklist"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    createChecklist: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Somebody leaves",
                 *       "tasks": [
                 *         {
                 *           "key": "badge",
                 *           "title": "Take the badge back"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateChecklist"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checklist"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checklist"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getChecklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checklist"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    removeChecklist: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseChecklist: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Somebody leaves us"
                 *     }
                 */
                "application/json": components["schemas"]["ReviseChecklist"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checklist"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    applyChecklist: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "checklistId": "019a0000-0000-7000-8000-000000000193"
                 *     }
                 */
                "application/json": components["schemas"]["ApplyChecklist"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Task"][];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listFreezeWindows: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["FreezeWindow"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    createFreezeWindow: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "The books of the year are closed",
                 *       "startsAt": "2099-12-20T00:00:00Z",
                 *       "endsAt": "2100-01-06T00:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["CreateFreezeWindow"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreezeWindow"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreezeWindow"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getFreezeWindow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreezeWindow"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    removeFreezeWindow: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseFreezeWindow: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "hard": false
                 *     }
                 */
                "application/json": components["schemas"]["ReviseFreezeWindow"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreezeWindow"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listChangeConflicts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ChangeConflict"][];
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getChangeCalendar: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeCalendar"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listMaintenanceWindows: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MaintenanceWindow"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    createMaintenanceWindow: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Saturday nights",
                 *       "startsAt": "2099-01-03T21:00:00Z",
                 *       "endsAt": "2099-01-04T03:00:00Z",
                 *       "rule": "FREQ=WEEKLY;BYDAY=SA",
                 *       "timeZone": "Europe/Lisbon",
                 *       "serviceIds": [
                 *         "019a0000-0000-7000-8000-000000000003"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateMaintenanceWindow"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaintenanceWindow"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaintenanceWindow"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getMaintenanceWindow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaintenanceWindow"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    removeMaintenanceWindow: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseMaintenanceWindow: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Saturdays"
                 *     }
                 */
                "application/json": components["schemas"]["ReviseMaintenanceWindow"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaintenanceWindow"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getChangeRisk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeRisk"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    answerChangeRisk: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "answers": {
                 *         "outage": "no"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AnswerRisk"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeRisk"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getRiskQuestionnaire: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskQuestionnaire"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseRiskQuestionnaire: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "questions": [
                 *         {
                 *           "key": "outage",
                 *           "text": "Does the service stand still meanwhile?",
                 *           "choices": [
                 *             {
                 *               "key": "no",
                 *               "text": "No",
                 *               "weight": 0
                 *             },
                 *             {
                 *               "key": "yes",
                 *               "text": "Yes",
                 *               "weight": 5
                 *             }
                 *           ]
                 *         }
                 *       ],
                 *       "mediumFrom": 1,
                 *       "highFrom": 5
                 *     }
                 */
                "application/json": components["schemas"]["ReviseRiskQuestionnaire"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskQuestionnaire"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listRiskQuestionnaires: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RiskQuestionnaire"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listRiskRules: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RiskRule"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    createRiskRule: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Whatever touches the VPN",
                 *       "query": "service:VPN",
                 *       "level": "medium"
                 *     }
                 */
                "application/json": components["schemas"]["CreateRiskRule"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskRule"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskRule"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getRiskRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskRule"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    removeRiskRule: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseRiskRule: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "level": "high"
                 *     }
                 */
                "application/json": components["schemas"]["ReviseRiskRule"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskRule"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    listChangeTemplates: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Optional-Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ChangeTemplate"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    createChangeTemplate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "New certificate",
                 *       "subject": "A new certificate",
                 *       "description": "The old one runs out.",
                 *       "plan": "Swap it.",
                 *       "testPlan": "Look at it.",
                 *       "backoutPlan": "Swap it back.",
                 *       "tasks": [
                 *         {
                 *           "key": "order",
                 *           "title": "Order it"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateChangeTemplate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeTemplate"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeTemplate"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    getChangeTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeTemplate"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    removeChangeTemplate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reviseChangeTemplate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                "If-Match": string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "minutes": 30
                 *     }
                 */
                "application/json": components["schemas"]["ReviseChangeTemplate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeTemplate"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    useChangeTemplate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "plannedStart": "2099-01-03T21:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["UseChangeTemplate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    liftTemplateSuspension: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The plan names the right host."
                 *     }
                 */
                "application/json": components["schemas"]["LiftTemplateSuspension"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeTemplate"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
    reportChangeFailure: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "description": "The gateway does not start."
                 *     }
                 */
                "application/json": components["schemas"]["ReportChangeFailure"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Optional-Idempotent-Replayed"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            405: components["responses"]["Refused405"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            503: components["responses"]["Refused503"];
        };
    };
}
