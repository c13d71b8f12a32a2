-- AlterTable
ALTER TABLE "SessionEvent" ADD COLUMN     "details" TEXT;

-- CreateTable
CREATE TABLE "RecordEvent" (
    "id" SERIAL NOT NULL,
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
    "recordedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "RecordEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "RecordEvent_planId_stream_recordId_ordinal_key" ON "RecordEvent"("planId", "stream", "recordId", "ordinal");

-- AddForeignKey
ALTER TABLE "RecordEvent" ADD CONSTRAINT "RecordEvent_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
