-- AlterTable
ALTER TABLE "Membership" ADD COLUMN "fromDay" TEXT;
ALTER TABLE "Membership" ADD COLUMN "seat" TEXT;
ALTER TABLE "Membership" ADD COLUMN "toDay" TEXT;

-- AlterTable
ALTER TABLE "PlanVersion" ADD COLUMN "act" TEXT;

-- CreateTable
CREATE TABLE "OwedKey" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "LogEntry" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "scope" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "onBehalfOf" TEXT,
    "channel" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "payload" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "LogHead" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Checkpoint" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "hash" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Commission" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "code" TEXT,
    "settings" TEXT NOT NULL DEFAULT '{}'
);
INSERT INTO "new_Commission" ("id", "name") SELECT "id", "name" FROM "Commission";
DROP TABLE "Commission";
ALTER TABLE "new_Commission" RENAME TO "Commission";
CREATE UNIQUE INDEX "Commission_name_key" ON "Commission"("name");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "OwedKey_planId_idx" ON "OwedKey"("planId");

-- CreateIndex
CREATE INDEX "LogEntry_subject_key_idx" ON "LogEntry"("subject", "key");
