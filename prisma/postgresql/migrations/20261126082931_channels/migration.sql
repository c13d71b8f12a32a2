-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "doubtSince" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "Account" (
    "channel" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "matchedBy" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'ok',
    "recordedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("channel","externalId")
);

-- CreateTable
CREATE TABLE "InboundWork" (
    "id" SERIAL NOT NULL,
    "channel" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leaseUntil" TIMESTAMP(3),
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "doneAt" TIMESTAMP(3),
    "error" TEXT,

    CONSTRAINT "InboundWork_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KeptForm" (
    "key" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "KeptForm_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "Account_personId_channel_idx" ON "Account"("personId", "channel");

-- CreateIndex
CREATE INDEX "InboundWork_channel_doneAt_id_idx" ON "InboundWork"("channel", "doneAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "InboundWork_channel_eventId_key" ON "InboundWork"("channel", "eventId");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
