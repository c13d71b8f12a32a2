-- CreateTable
CREATE TABLE "Commission" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "commissionId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "timeZone" TEXT NOT NULL,
    "activeFrom" TEXT NOT NULL,
    "revision" TEXT NOT NULL DEFAULT '',
    "structure" TEXT NOT NULL DEFAULT '',
    "settings" TEXT NOT NULL,
    CONSTRAINT "Plan_commissionId_fkey" FOREIGN KEY ("commissionId") REFERENCES "Commission" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PlanVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "effectiveFrom" TEXT NOT NULL,
    "approvedBy" TEXT NOT NULL,
    "reason" TEXT,
    "documentHash" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    CONSTRAINT "PlanVersion_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ActionLine" (
    "planId" TEXT NOT NULL,
    "lineKey" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "areaCode" TEXT,
    "responsibleId" TEXT,
    "inForce" BOOLEAN NOT NULL DEFAULT true,

    PRIMARY KEY ("planId", "lineKey"),
    CONSTRAINT "ActionLine_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ScheduledMonth" (
    "planId" TEXT NOT NULL,
    "lineKey" TEXT NOT NULL,
    "month" INTEGER NOT NULL,
    "programmed" INTEGER NOT NULL,

    PRIMARY KEY ("planId", "lineKey", "month"),
    CONSTRAINT "ScheduledMonth_planId_lineKey_fkey" FOREIGN KEY ("planId", "lineKey") REFERENCES "ActionLine" ("planId", "lineKey") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Area" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "programmes" TEXT NOT NULL DEFAULT '[]',
    "lines" TEXT NOT NULL DEFAULT '[]'
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "lines" TEXT NOT NULL DEFAULT '[]'
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "personId" TEXT NOT NULL,
    "commissionId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "areaCode" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Membership_commissionId_fkey" FOREIGN KEY ("commissionId") REFERENCES "Commission" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProgressReport" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "planId" TEXT NOT NULL,
    "lineKey" TEXT NOT NULL,
    "month" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "total" INTEGER,
    "note" TEXT,
    "evidence" TEXT NOT NULL,
    "undoes" INTEGER,
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "ProgressReport_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "planId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "month" INTEGER NOT NULL,
    "opensOn" TEXT,
    "closesOn" TEXT,

    PRIMARY KEY ("planId", "key"),
    CONSTRAINT "Session_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SessionEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "planId" TEXT NOT NULL,
    "sessionKey" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "date" TEXT,
    "time" TEXT,
    "reason" TEXT,
    "link" TEXT,
    "item" TEXT,
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "SessionEvent_planId_sessionKey_fkey" FOREIGN KEY ("planId", "sessionKey") REFERENCES "Session" ("planId", "key") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DiscrepancyResolution" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "planId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "readingId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "DiscrepancyResolution_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Address" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "ownerKind" TEXT NOT NULL,
    "ownerKey" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'ok',
    "error" TEXT,
    "leaseUntil" DATETIME,
    "nextSendAt" DATETIME
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "planId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "addressId" INTEGER NOT NULL,
    "mergedKeys" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "followsId" INTEGER,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "worthUntil" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "sentAt" TEXT,
    "error" TEXT,
    CONSTRAINT "Delivery_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Delivery_addressId_fkey" FOREIGN KEY ("addressId") REFERENCES "Address" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Posting" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "deliveryId" INTEGER NOT NULL,
    "addressId" INTEGER NOT NULL,
    "externalId" TEXT,
    "wantedRevision" INTEGER NOT NULL DEFAULT 1,
    "shownRevision" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Posting_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "Delivery" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Posting_addressId_fkey" FOREIGN KEY ("addressId") REFERENCES "Address" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "InboundEvent" (
    "channel" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,

    PRIMARY KEY ("channel", "eventId")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "stream" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "payload" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    PRIMARY KEY ("stream", "seq")
);

-- CreateTable
CREATE TABLE "ServiceState" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "LocalMessage" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "conversation" TEXT NOT NULL,
    "threadOf" INTEGER,
    "authorId" TEXT,
    "privateTo" TEXT,
    "text" TEXT NOT NULL,
    "message" TEXT,
    "files" TEXT NOT NULL DEFAULT '[]',
    "reactions" TEXT NOT NULL DEFAULT '[]',
    "deliveryKey" TEXT,
    "at" TEXT NOT NULL,
    "editedAt" TEXT,
    "deletedAt" TEXT
);

-- CreateTable
CREATE TABLE "LocalRead" (
    "personId" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "lastReadId" INTEGER NOT NULL,

    PRIMARY KEY ("personId", "conversation")
);

-- CreateIndex
CREATE UNIQUE INDEX "Commission_name_key" ON "Commission"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_commissionId_year_key" ON "Plan"("commissionId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "PlanVersion_planId_number_key" ON "PlanVersion"("planId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_personId_commissionId_role_areaCode_key" ON "Membership"("personId", "commissionId", "role", "areaCode");

-- CreateIndex
CREATE UNIQUE INDEX "ProgressReport_planId_lineKey_month_ordinal_key" ON "ProgressReport"("planId", "lineKey", "month", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "SessionEvent_planId_sessionKey_ordinal_key" ON "SessionEvent"("planId", "sessionKey", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "DiscrepancyResolution_planId_key_ordinal_key" ON "DiscrepancyResolution"("planId", "key", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Address_ownerKind_ownerKey_channel_key" ON "Address"("ownerKind", "ownerKey", "channel");

-- CreateIndex
CREATE INDEX "Delivery_addressId_state_idx" ON "Delivery"("addressId", "state");

-- CreateIndex
CREATE INDEX "Delivery_planId_topic_idx" ON "Delivery"("planId", "topic");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_key_channel_addressId_key" ON "Delivery"("key", "channel", "addressId");

-- CreateIndex
CREATE INDEX "Posting_addressId_externalId_idx" ON "Posting"("addressId", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "Posting_deliveryId_addressId_key" ON "Posting"("deliveryId", "addressId");

-- CreateIndex
CREATE UNIQUE INDEX "LocalMessage_deliveryKey_key" ON "LocalMessage"("deliveryKey");

-- CreateIndex
CREATE INDEX "LocalMessage_conversation_id_idx" ON "LocalMessage"("conversation", "id");
