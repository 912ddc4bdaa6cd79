-- AlterTable
ALTER TABLE "batch" ADD COLUMN     "body" TEXT;

alter table batch add constraint batch_kind check (kind in ('stand_down', 'reply'));
alter table batch add constraint batch_reply_says check ((kind = 'reply') = (body is not null));
