import { z } from "zod";
import { prisma } from "@/lib/db/client";
import { isAdmin } from "@/lib/kernel/actor";
import { notFound, Refused } from "@/lib/kernel/errors";
import { id } from "@/lib/kernel/text";
import { discardMail } from "@/lib/mail/commands/discard-mail";
import { releaseMail } from "@/lib/mail/commands/release-mail";
import {
  ArrivedView,
  FullInboundMailView,
  INBOUND_STATES,
  InboundMailView,
  ReleaseMail,
} from "@/lib/mail/inbound/contract";
import { inboundMailFor, inboundMailsFor } from "@/lib/mail/inbound/queries";
import { type Arrived, receiveMail, requireMailbox } from "@/lib/mail/inbound/receive-mail";
