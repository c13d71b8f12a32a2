-- AlterTable
ALTER TABLE "InboundWork" ADD COLUMN "againAt" DATETIME;
ALTER TABLE "InboundWork" ADD COLUMN "waitsIn" TEXT;
