-- What the old tables held must stand in the log before they go: the service converts it when it starts.
CREATE TABLE "_converted" ("ok" INTEGER NOT NULL CHECK ("ok" = 1));
INSERT INTO "_converted" SELECT CASE WHEN EXISTS (SELECT 1 FROM "LogEntry") OR NOT EXISTS (SELECT 1 FROM "AuditEntry") THEN 1 ELSE 0 END;
DROP TABLE "_converted";

-- DropIndex
DROP INDEX "DelegationEvent_planId_ordinal_key";

-- DropIndex
DROP INDEX "DiscrepancyResolution_planId_key_ordinal_key";

-- DropIndex
DROP INDEX "NotificationEvent_planId_notificationId_ordinal_key";

-- DropIndex
DROP INDEX "RecordEvent_planId_stream_recordId_ordinal_key";

-- DropIndex
DROP INDEX "SessionEvent_planId_sessionKey_ordinal_key";

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "DelegationEvent";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "DiscrepancyResolution";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "NotificationEvent";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "RecordEvent";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "SessionEvent";
PRAGMA foreign_keys=on;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Plan" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "commissionId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "timeZone" TEXT NOT NULL,
    "activeFrom" TEXT NOT NULL,
    CONSTRAINT "Plan_commissionId_fkey" FOREIGN KEY ("commissionId") REFERENCES "Commission" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Plan" ("activeFrom", "commissionId", "id", "timeZone", "year") SELECT "activeFrom", "commissionId", "id", "timeZone", "year" FROM "Plan";
DROP TABLE "Plan";
ALTER TABLE "new_Plan" RENAME TO "Plan";
CREATE UNIQUE INDEX "Plan_commissionId_year_key" ON "Plan"("commissionId", "year");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
