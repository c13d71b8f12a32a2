-- AlterTable
ALTER TABLE "Commission" ADD COLUMN     "code" TEXT,
ADD COLUMN     "settings" TEXT NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "fromDay" TEXT,
ADD COLUMN     "seat" TEXT,
ADD COLUMN     "toDay" TEXT;

-- AlterTable
ALTER TABLE "PlanVersion" ADD COLUMN     "act" TEXT;

-- CreateTable
CREATE TABLE "OwedKey" (
    "key" TEXT NOT NULL,
    "planId" TEXT NOT NULL,

    CONSTRAINT "OwedKey_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "LogEntry" (
    "seq" INTEGER NOT NULL,
    "scope" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "onBehalfOf" TEXT,
    "channel" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "payload" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "LogEntry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "LogHead" (
    "id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "LogHead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Checkpoint" (
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Checkpoint_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE INDEX "OwedKey_planId_idx" ON "OwedKey"("planId");

-- CreateIndex
CREATE INDEX "LogEntry_subject_key_idx" ON "LogEntry"("subject", "key");
