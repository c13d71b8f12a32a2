-- AlterTable
ALTER TABLE "SessionEvent" ADD COLUMN "details" TEXT;

-- CreateTable
CREATE TABLE "RecordEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "planId" TEXT NOT NULL,
    "stream" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "RecordEvent_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "RecordEvent_planId_stream_recordId_ordinal_key" ON "RecordEvent"("planId", "stream", "recordId", "ordinal");
