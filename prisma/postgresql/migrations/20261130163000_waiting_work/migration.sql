-- AlterTable
ALTER TABLE "InboundWork" ADD COLUMN     "againAt" TIMESTAMP(3),
ADD COLUMN     "waitsIn" TEXT;
