-- CreateTable
CREATE TABLE "Commission" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Commission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" TEXT NOT NULL,
    "commissionId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "timeZone" TEXT NOT NULL,
    "activeFrom" TEXT NOT NULL,
    "revision" TEXT NOT NULL DEFAULT '',
    "structure" TEXT NOT NULL DEFAULT '',
    "settings" TEXT NOT NULL,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanVersion" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "effectiveFrom" TEXT NOT NULL,
    "approvedBy" TEXT NOT NULL,
    "reason" TEXT,
    "documentHash" TEXT NOT NULL,
    "document" TEXT NOT NULL,

    CONSTRAINT "PlanVersion_pkey" PRIMARY KEY ("id")
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

    CONSTRAINT "ActionLine_pkey" PRIMARY KEY ("planId","lineKey")
);

-- CreateTable
CREATE TABLE "ScheduledMonth" (
    "planId" TEXT NOT NULL,
    "lineKey" TEXT NOT NULL,
    "month" INTEGER NOT NULL,
    "programmed" INTEGER NOT NULL,

    CONSTRAINT "ScheduledMonth_pkey" PRIMARY KEY ("planId","lineKey","month")
);

-- CreateTable
CREATE TABLE "Area" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "programmes" TEXT NOT NULL DEFAULT '[]',
    "lines" TEXT NOT NULL DEFAULT '[]',

    CONSTRAINT "Area_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "lines" TEXT NOT NULL DEFAULT '[]',

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" SERIAL NOT NULL,
    "personId" TEXT NOT NULL,
    "commissionId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "areaCode" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgressReport" (
    "id" SERIAL NOT NULL,
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
    "recordedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ProgressReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "planId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "month" INTEGER NOT NULL,
    "opensOn" TEXT,
    "closesOn" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("planId","key")
);

-- CreateTable
CREATE TABLE "SessionEvent" (
    "id" SERIAL NOT NULL,
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
    "recordedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SessionEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DiscrepancyResolution" (
    "id" SERIAL NOT NULL,
    "planId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "readingId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DiscrepancyResolution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Address" (
    "id" SERIAL NOT NULL,
    "ownerKind" TEXT NOT NULL,
    "ownerKey" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'ok',
    "error" TEXT,
    "leaseUntil" TIMESTAMP(3),
    "nextSendAt" TIMESTAMP(3),

    CONSTRAINT "Address_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" SERIAL NOT NULL,
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
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "sentAt" TEXT,
    "error" TEXT,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Posting" (
    "id" SERIAL NOT NULL,
    "deliveryId" INTEGER NOT NULL,
    "addressId" INTEGER NOT NULL,
    "externalId" TEXT,
    "wantedRevision" INTEGER NOT NULL DEFAULT 1,
    "shownRevision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Posting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InboundEvent" (
    "channel" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "InboundEvent_pkey" PRIMARY KEY ("channel","eventId")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "stream" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "payload" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("stream","seq")
);

-- CreateTable
CREATE TABLE "ServiceState" (
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "ServiceState_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "LocalMessage" (
    "id" SERIAL NOT NULL,
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
    "deletedAt" TEXT,

    CONSTRAINT "LocalMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LocalRead" (
    "personId" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "lastReadId" INTEGER NOT NULL,

    CONSTRAINT "LocalRead_pkey" PRIMARY KEY ("personId","conversation")
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

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_commissionId_fkey" FOREIGN KEY ("commissionId") REFERENCES "Commission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanVersion" ADD CONSTRAINT "PlanVersion_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionLine" ADD CONSTRAINT "ActionLine_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScheduledMonth" ADD CONSTRAINT "ScheduledMonth_planId_lineKey_fkey" FOREIGN KEY ("planId", "lineKey") REFERENCES "ActionLine"("planId", "lineKey") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_commissionId_fkey" FOREIGN KEY ("commissionId") REFERENCES "Commission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionEvent" ADD CONSTRAINT "SessionEvent_planId_sessionKey_fkey" FOREIGN KEY ("planId", "sessionKey") REFERENCES "Session"("planId", "key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiscrepancyResolution" ADD CONSTRAINT "DiscrepancyResolution_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_addressId_fkey" FOREIGN KEY ("addressId") REFERENCES "Address"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Posting" ADD CONSTRAINT "Posting_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "Delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Posting" ADD CONSTRAINT "Posting_addressId_fkey" FOREIGN KEY ("addressId") REFERENCES "Address"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
