import { accessLogRoutes } from '../access-log/access-log-routes'
import { admissionRoutes } from '../admission/admission-routes'
import { promiseRoutes } from '../admission/promise-routes'
import { peopleRoutes } from '../appointment/people-routes'
import { boardRoutes } from '../board/board-routes'
import { caseRoutes } from '../case/case-routes'
import { caseFileRoutes } from '../case-file/case-file-routes'
import { catalogueRoutes } from '../catalogue/catalogue-routes'
import { proposalRoutes } from '../catalogue/proposal-routes'
import { claimRoutes } from '../claim/claim-routes'
import { countersignRoutes } from '../countersign/countersign-routes'
import { decisionRoutes } from '../decision/decision-routes'
import { queueRoutes } from '../desk/queue-routes'
import { disclosureFileRoutes } from '../disclosure/disclosure-file-routes'
import { disclosureRoutes } from '../disclosure/disclosure-routes'
import { owedRoutes } from '../disclosure/owed-routes'
import { villageRoutes } from '../disclosure/village-routes'
import { errandRoutes } from '../errand/errand-routes'
import { findRoutes } from '../find/find-routes'
import { followUpRoutes } from '../follow-up/follow-up-routes'
import { gridHandoverRoutes } from '../grid-handover/grid-handover-routes'
import { handoverRoutes } from '../handover/handover-routes'
import { inspectionRoutes } from '../inspection/inspection-routes'
import { ledgerRoutes } from '../ledger/ledger-routes'
import { lookUpRoutes } from '../look-up/look-up-routes'
import { materialRoutes } from '../material/material-routes'
import { noticeRoutes } from '../notice/notice-routes'
import { objectionRoutes } from '../objection/objection-routes'
import { personalDataRoutes } from '../personal-data/personal-data-routes'
import { photoRoutes } from '../photo/photo-routes'
import { repeatRoutes } from '../repeat/repeat-routes'
import { replyTemplateRoutes } from '../reply-template/reply-template-routes'
import { rosterRoutes } from '../roster/roster-routes'
import { rulesRoutes } from '../rule/rules-routes'
import { safetyRoutes } from '../safety/safety-routes'
import { listRoutes } from '../service/list-routes'
import { questionRoutes } from '../service/question-routes'
import { serviceRoutes } from '../service/service-routes'
import { sessionRoutes } from '../session/session-routes'
import { setupRoutes } from '../setup/setup-routes'
import { teamRoutes } from '../team/team-routes'
import { tenantRoutes } from '../tenant/tenant-routes'
import { traceRoutes } from '../trace/trace-routes'
import { transparencyRoutes } from '../transparency/transparency-routes'
import { unitRoutes } from '../unit/unit-routes'
import { villagerRoutes } from '../villager/villager-routes'
import { documentRoutes } from './document-routes'
import type { Route } from './route'

/** The whole HTTP contract. The order is that of the OpenAPI document. */
export const routes = {
	...sessionRoutes,
	...tenantRoutes,
	...rulesRoutes,
	...photoRoutes,
	...caseRoutes,
	...queueRoutes,
	...followUpRoutes,
	...boardRoutes,
	...noticeRoutes,
	...safetyRoutes,
	...admissionRoutes,
	...promiseRoutes,
	...decisionRoutes,
	...traceRoutes,
	...rosterRoutes,
	...handoverRoutes,
	...catalogueRoutes,
	...proposalRoutes,
	...serviceRoutes,
	...questionRoutes,
	...listRoutes,
	...replyTemplateRoutes,
	...repeatRoutes,
	...transparencyRoutes,
	...villagerRoutes,
	...teamRoutes,
	...setupRoutes,
	...villageRoutes,
	...disclosureRoutes,
	...disclosureFileRoutes,
	...errandRoutes,
	...materialRoutes,
	...objectionRoutes,
	...owedRoutes,
	...inspectionRoutes,
	...findRoutes,
	...gridHandoverRoutes,
	...accessLogRoutes,
	...countersignRoutes,
	...unitRoutes,
	...lookUpRoutes,
	...claimRoutes,
	...caseFileRoutes,
	...personalDataRoutes,
	...peopleRoutes,
	...ledgerRoutes,
	...documentRoutes,
} as const satisfies Record<string, Route>

export type Routes = typeof routes
export type RouteName = keyof Routes
