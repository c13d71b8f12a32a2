-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN "doubtSince" DATETIME;

-- CreateTable
CREATE TABLE "Account" (
    "channel" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "matchedBy" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'ok',
    "recordedAt" DATETIME NOT NULL,

    PRIMARY KEY ("channel", "externalId"),
    CONSTRAINT "Account_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "InboundWork" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "channel" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leaseUntil" DATETIME,
    "recordedAt" DATETIME NOT NULL,
    "doneAt" DATETIME,
    "error" TEXT
);

-- CreateTable
CREATE TABLE "KeptForm" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "form" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "Account_personId_channel_idx" ON "Account"("personId", "channel");

-- CreateIndex
CREATE INDEX "InboundWork_channel_doneAt_id_idx" ON "InboundWork"("channel", "doneAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "InboundWork_channel_eventId_key" ON "InboundWork"("channel", "eventId");
