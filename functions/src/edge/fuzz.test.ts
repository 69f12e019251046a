import { type Route, refusalsOf } from '@huying/shared/api/route'
import { type RouteName, routes } from '@huying/shared/api/routes'
import { RefusalError } from '@huying/shared/error/refusal'
import { errors } from '@huying/shared/text/zh-CN/error'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import fc from 'fast-check'
import * as v from 'valibot'
import { beforeAll, describe, expect, it } from 'vitest'
import { settleCounty, someone, testPorts, VILLAGE } from '../../test/county'
import { endpointOf } from '../../test/endpoint-of'
import { eventOf, told } from '../../test/event'
import { heldObjects } from '../../test/objects'
import { rightBodies } from '../../test/right/bodies'
import { strangeRequests } from '../../test/strange'
import { freshTable } from '../../test/table'
import { admissionHandlers } from '../admission/admission-handlers'
import { caseHandlers } from '../case/case-handlers'
import { catalogueHandlers } from '../catalogue/catalogue-handlers'
import { claimHandlers } from '../claim/claim-handlers'
import { decisionHandlers } from '../decision/decision-handlers'
import { disclosureHandlers } from '../disclosure/disclosure-handlers'
import { dutyHandlers } from '../duty/duty-handlers'
import { errandHandlers } from '../errand/errand-handlers'
import { fileHandlers } from '../file/file-handlers'
import { eachFound } from '../find/each-found'
import { findHandlers } from '../find/find-handlers'
import { storedErrands } from '../grid-handover/errands'
import { gridHandoverHandlers } from '../grid-handover/grid-handover-handlers'
import { inspectionHandlers } from '../inspection/inspection-handlers'
import { heldLedgers } from '../ledger/ledger.fixture'
import { ledgerHandlers } from '../ledger/ledger-handlers'
import type { LedgerPorts } from '../ledger/ledger-ports'
import { noticeHandlers } from '../notice/notice-handlers'
import { openApiDocument } from '../openapi/document'
import { oversightHandlers } from '../oversight/oversight-handlers'
import { peopleHandlers } from '../people/people-handlers'
import { personalDataHandlers } from '../personal-data/personal-data-handlers'
import { photoHandlers } from '../photo/photo-handlers'
import { pictureSource } from '../photo/picture-addresses'
import { serviceHandlers } from '../service/service-handlers'
import { sessionHandlers } from '../session/session-handlers'
import { teamHandlers } from '../team/team-handlers'
import { tenantHandlers } from '../tenant/tenant-handlers'
import { putAppid, putTenant } from '../tenant/tenant-store'
import { traceHandlers } from '../trace/trace-handlers'
import { freshSigning } from '../transparency/signing.fixture'
import { transparencyHandlers } from '../transparency/transparency-handlers'
import { villageHandlers } from '../village/village-handlers'
import { villagerHandlers } from '../villager/villager-handlers'
import { confirmedVillager } from '../villager/villager-store'
import type { Authenticate } from './endpoint'

process.env.PHOTO_BUCKET = 'photos-of-tests'
process.env.AWS_REGION = 'cn-north-1'
process.env.AWS_ACCESS_KEY_ID = 'test'
process.env.AWS_SECRET_ACCESS_KEY = 'test'

/** Strange requests to each route: 300 of them, some 45,000 in every test run; more when asked for. */
const COUNT = Number(process.env.HUYING_FUZZ ?? 300)
/** How many are under way at once. */
const ABREAST = 25
const TOKEN = 'the-right-token'

type Entrance = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>
let entrances: Record<Route['function'], Entrance>

/** Holds every post there is, so that strange input gets past the door. */
const everybody = someone('user-everybody', [
	['dispatcher', 'centre'],
	['administrator', 'centre'],
	['handler', 'housing'],
	['gridWorker', 'town-103', VILLAGE],
	['villageSupervisor', `village-${VILLAGE}`],
	['villageEditor', `village-${VILLAGE}`],
])
const authenticate: Authenticate = async (authorization) => {
	if (authorization === `Bearer ${TOKEN}`) return everybody
	throw new RefusalError('sessionInvalid')
}

beforeAll(async () => {
	const document = openApiDocument()
	const table = await freshTable()
	const ports = testPorts()
	await settleCounty(table)
	await putTenant(table, { tenant: '370404', name: '峄城区', service: '呼应' })
	await putAppid(table, 'wx0000000000000001', '370404')
	const storage = {
		ticket: async () => ({ url: 'https://photos.test/', fields: {} }),
		read: async () => ({ found: 'none' as const }),
		write: async () => undefined,
		remove: async () => undefined,
	}
	const signIn = {
		wechatAddress: 'http://127.0.0.1:9', // nobody answers there: wechatBusy
		wechatSecret: async () => 'x',
		sessionSecret: async () => 'a secret of thirty-two bytes or more',
	}
	const villagers = {
		wechat: { phoneNumber: async () => ({ kind: 'later' as const, code: 'silent' }) },
		rosterSecret: async () => 'a secret of thirty-two bytes or more',
	}
	const claims = {
		...villagers,
		sessionSecret: signIn.sessionSecret,
		casesOfPhone: async () => [],
	}
	const disclosures = { table, ports, objects: heldObjects(), photos: heldObjects(), pictures: pictureSource }
	const ledgers = {
		table,
		ports,
		signing: freshSigning(),
		objects: heldLedgers(),
		found: (...[who, filter, moment]: Parameters<LedgerPorts['found']>) =>
			eachFound(table, who, filter, moment),
	}
	entrances = {
		villager: endpointOf<'villager'>(
			villagerHandlers(table, { ...ports, ...villagers }),
			authenticate,
			ports,
		),
		claim: endpointOf<'claim'>(claimHandlers(table, { ...ports, ...claims }), authenticate, ports),
		admission: endpointOf<'admission'>(admissionHandlers(table, ports), authenticate, ports),
		decision: endpointOf<'decision'>(decisionHandlers(table, ports, confirmedVillager), authenticate, ports),
		case: endpointOf<'case'>(caseHandlers(table, ports), authenticate, ports),
		photo: endpointOf<'photo'>(photoHandlers({ table, storage, now: ports.now }), authenticate, ports),
		session: endpointOf<'session'>(sessionHandlers(table, { ...ports, ...signIn }), authenticate, ports),
		transparency: endpointOf<'transparency'>(
			transparencyHandlers(table, async () => '3059'),
			authenticate,
			ports,
		),
		tenant: endpointOf<'tenant'>(tenantHandlers(table, ports.now), authenticate, ports),
		notice: endpointOf<'notice'>(noticeHandlers(table, ports), authenticate, ports),
		catalogue: endpointOf<'catalogue'>(catalogueHandlers(table, ports), authenticate, ports),
		service: endpointOf<'service'>(serviceHandlers(table, ports), authenticate, ports),
		errand: endpointOf<'errand'>(errandHandlers(table, ports), authenticate, ports),
		trace: endpointOf<'trace'>(traceHandlers(table, ports), authenticate, ports),
		team: endpointOf<'team'>(teamHandlers(table, ports), authenticate, ports),
		people: endpointOf<'people'>(
			peopleHandlers(table, { ...ports, wechat: villagers.wechat, errands: { run: async () => [] } }),
			authenticate,
			ports,
		),
		oversight: endpointOf<'oversight'>(oversightHandlers(table, ports), authenticate, ports),
		duty: endpointOf<'duty'>(dutyHandlers(table, ports), authenticate, ports),
		disclosure: endpointOf<'disclosure'>(disclosureHandlers(disclosures), authenticate, ports),
		file: endpointOf<'file'>(fileHandlers({ table, storage, now: ports.now }), authenticate, ports),
		village: endpointOf<'village'>(villageHandlers({ ...disclosures, now: ports.now }), authenticate, ports),
		ledger: endpointOf<'ledger'>(ledgerHandlers(ledgers, pictureSource), authenticate, ports),
		inspection: endpointOf<'inspection'>(inspectionHandlers(table, ports), authenticate, ports),
		find: endpointOf<'find'>(findHandlers(table, ports), authenticate, ports),
		gridHandover: endpointOf<'gridHandover'>(
			gridHandoverHandlers(table, ports, storedErrands(table, ports)),
			authenticate,
			ports,
		),
		personalData: endpointOf<'personalData'>(personalDataHandlers(table, ports), authenticate, ports),
		openapi: endpointOf<'openapi'>({ openApi: async () => document }, authenticate, ports),
	}
})

describe('what is bent into strange input', () => {
	it.each((Object.keys(rightBodies) as RouteName[]).map((name) => [name]))(
		'is right for %s to begin with',
		(name) => {
			const { body }: Route = routes[name]
			for (const right of rightBodies[name] ?? [])
				expect(body && v.safeParse(body, right).issues, JSON.stringify(right)).toBeUndefined()
		},
	)
})

describe('no input, however strange', () => {
	const write = process.stdout.write.bind(process.stdout)
	it.each(Object.keys(routes) as RouteName[])(
		'to %s gets anything but its answer or a declared refusal',
		async (name) => {
			const route: Route = routes[name]
			const allowed = new Set<string>(refusalsOf(route))
			allowed.delete('unavailable') // that would be a surprise somewhere inside
			const requests = fc.sample(strangeRequests(name, TOKEN), COUNT)
			process.stdout.write = (() => true) as typeof process.stdout.write // thousands of log lines
			try {
				for (let from = 0; from < requests.length; from += ABREAST) {
					await Promise.all(
						requests.slice(from, from + ABREAST).map(async (asked) => {
							const { status, body } = told(await entrances[route.function](eventOf(asked)))
							if (status >= 200 && status < 300) return
							const request = JSON.stringify(asked).slice(0, 500)
							expect([...allowed], request).toContain(body.code)
							expect(body.message, request).toBe(errors[body.code as keyof typeof errors])
						}),
					)
				}
			} finally {
				process.stdout.write = write
			}
		},
		600_000,
	)
})
