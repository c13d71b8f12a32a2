-- CreateTable
CREATE TABLE "NotificationEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "planId" TEXT NOT NULL,
    "notificationId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "NotificationEvent_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "NotificationEvent_planId_notificationId_ordinal_key" ON "NotificationEvent"("planId", "notificationId", "ordinal");

-- CreateTable
CREATE TABLE "DelegationEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "planId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "DelegationEvent_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "DelegationEvent_planId_ordinal_key" ON "DelegationEvent"("planId", "ordinal");

-- AlterTable
ALTER TABLE "ProgressReport" ADD COLUMN "onBehalfOf" TEXT;
