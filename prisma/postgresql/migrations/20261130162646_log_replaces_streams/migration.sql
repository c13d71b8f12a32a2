-- What the old tables held must stand in the log before they go: the service converts it when it starts.
CREATE TABLE "_converted" ("ok" INTEGER NOT NULL CHECK ("ok" = 1));
INSERT INTO "_converted" SELECT CASE WHEN EXISTS (SELECT 1 FROM "LogEntry") OR NOT EXISTS (SELECT 1 FROM "AuditEntry") THEN 1 ELSE 0 END;
DROP TABLE "_converted";

-- DropForeignKey
ALTER TABLE "DelegationEvent" DROP CONSTRAINT "DelegationEvent_planId_fkey";

-- DropForeignKey
ALTER TABLE "DiscrepancyResolution" DROP CONSTRAINT "DiscrepancyResolution_planId_fkey";

-- DropForeignKey
ALTER TABLE "NotificationEvent" DROP CONSTRAINT "NotificationEvent_planId_fkey";

-- DropForeignKey
ALTER TABLE "RecordEvent" DROP CONSTRAINT "RecordEvent_planId_fkey";

-- DropForeignKey
ALTER TABLE "SessionEvent" DROP CONSTRAINT "SessionEvent_planId_sessionKey_fkey";

-- AlterTable
ALTER TABLE "Plan" DROP COLUMN "revision",
DROP COLUMN "settings",
DROP COLUMN "structure";

-- DropTable
DROP TABLE "DelegationEvent";

-- DropTable
DROP TABLE "DiscrepancyResolution";

-- DropTable
DROP TABLE "NotificationEvent";

-- DropTable
DROP TABLE "RecordEvent";

-- DropTable
DROP TABLE "SessionEvent";
