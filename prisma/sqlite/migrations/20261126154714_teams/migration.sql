-- DropIndex
DROP INDEX "Posting_deliveryId_addressId_key";

-- AlterTable
ALTER TABLE "Posting" ADD COLUMN "conversation" TEXT;

-- CreateTable
CREATE TABLE "ConversationReference" (
    "channel" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "serviceUrl" TEXT NOT NULL,
    "bot" TEXT NOT NULL,
    "team" TEXT,
    "account" TEXT,
    "recordedAt" DATETIME NOT NULL,

    PRIMARY KEY ("channel", "externalId")
);

-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN "doubts" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "ConversationReference_channel_account_idx" ON "ConversationReference"("channel", "account");

-- CreateIndex
CREATE INDEX "ConversationReference_channel_team_idx" ON "ConversationReference"("channel", "team");

-- CreateIndex
CREATE INDEX "Posting_deliveryId_idx" ON "Posting"("deliveryId");
