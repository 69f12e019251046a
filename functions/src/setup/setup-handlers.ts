import { RefusalError } from '@huying/shared/error/refusal'
import { readiness } from '@huying/shared/readiness/readiness'
import { mayEditRules } from '@huying/shared/rule/may-edit'
import { maySetUp } from '@huying/shared/setup/may-set-up'
import type { SetupView } from '@huying/shared/setup/setup-view'
import type { Handlers, Who } from '../edge/endpoint'
import { contactsOfUsers } from '../roster/contacts'
import type { Table } from '../store/table'
import { readCounty } from '../tenant/tenant-store'
import { changeCentrePhone } from './change-centre-phone'
import { changeNoticeSettings, readSettings } from './change-settings'
import { gatherFacts } from './gather'
import { putCheck, putTick } from './setup-store'
import { type TryPorts, tryWechat } from './try-wechat'

export interface SetupPorts extends TryPorts {
	/** Where the parameter store has what a mini-program needs, without its appid: /huying/prod/wechat. */
	readonly parameters: string
}

type SetupRoutes = 'setup' | 'changeCentrePhone' | 'changeNoticeSettings' | 'tickReadiness' | 'tryWechat'

type Admits = (posts: Who['posts'], now: number) => boolean

/** Who answers for the county as a whole reads what is missing: the same who may change its rules. */
function admit(who: Who, now: number, admits: Admits = mayEditRules): void {
	if (!admits(who.posts, now)) throw new RefusalError('notYours')
}

/** What is set up and what is missing: answered by the function `tenant`. */
export function setupHandlers(table: Table, ports: SetupPorts): Pick<Handlers<'tenant'>, SetupRoutes> {
	return {
		setup: async ({ who }) => {
			admit(who, ports.now())
			return setupView(table, who, ports)
		},
		changeCentrePhone: ({ who, body }) => changeCentrePhone(table, who, body, ports),
		changeNoticeSettings: ({ who, body }) => changeNoticeSettings(table, who, body, ports),
		tickReadiness: async ({ who, body: { tick, done } }) => {
			admit(who, ports.now(), maySetUp)
			await putTick(table, who.tenant, tick, { by: who.user, at: ports.now(), done })
			return { done: true }
		},
		tryWechat: async ({ who, correlation }) => {
			admit(who, ports.now(), maySetUp)
			const { settings, appids } = await gatherFacts(table, who.tenant, ports.now())
			const checks = []
			// One after the other: each asks WeChat for a token of its own
			for (const appid of appids) {
				const check = await tryWechat(ports, settings, appid, correlation)
				await putCheck(table, who.tenant, check)
				checks.push(check)
			}
			return { checks: checks as SetupView['checks'] }
		},
	}
}

/** The page's whole answer. */
export async function setupView(
	table: Table,
	{ tenant, posts }: Pick<Who, 'tenant' | 'posts'>,
	{ now, parameters }: Pick<SetupPorts, 'now' | 'parameters'>,
): Promise<SetupView> {
	const [facts, { settings, version }, found] = await Promise.all([
		gatherFacts(table, tenant, now()),
		readSettings(table, tenant),
		readCounty(table, tenant),
	])
	const phone = found?.county.centrePhone
	const rows = readiness(facts)
	const names = await contactsOfUsers(
		table,
		tenant,
		rows.flatMap(({ ticked }) => ticked?.by ?? []),
	)
	return {
		rows: rows.map(({ ticked, ...row }) => ({
			...row,
			// Who it was is a name to whoever looks after the same county; a pseudonym says nothing
			...(ticked && { ticked: { at: ticked.at, by: names.get(ticked.by)?.name ?? '' } }),
		})) as SetupView['rows'],
		maySet: maySetUp(posts, now()),
		centre: { ...(phone !== undefined && { phone }), version: found?.version ?? 0 },
		appids: [...facts.appids],
		parameters: { secret: `${parameters}/{appid}/secret`, push: `${parameters}/{appid}/push` },
		settings: {
			templates: settings.templates.map(({ template, id, appid }) => ({
				template,
				id,
				...(appid !== undefined && { appid }),
			})),
			...(settings.quietHours && { quietHours: settings.quietHours }),
			webhooks: settings.webhooks.map(({ id }) => id),
			version,
		},
		checks: facts.checks as SetupView['checks'],
	}
}
