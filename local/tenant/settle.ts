import type { Ports } from '@huying/functions/edge/ports'
import { gatherFacts } from '@huying/functions/setup/gather'
import type { Table } from '@huying/functions/store/table'
import { joinText } from '@huying/shared/invitation/invitation'
import { readiness, tally } from '@huying/shared/readiness/readiness'
import { role as roleWords } from '@huying/shared/text/zh-CN/post'
import { names, sayRow, states, summary } from '@huying/shared/text/zh-CN/readiness'
import * as words from '@huying/shared/text/zh-CN/setup-command'
import { type County, countyOf } from '../seed/county'
import { townsFrom } from '../seed/regions'
import type { Asking } from './ask'
import { countyFileOf } from './county-of'
import { type Found, found } from './found'
import type { Founded } from './founders'
import type { Options } from './options'
import { putSecret, wechatSecrets } from './put-secret'
import { asQrCode } from './qr'

export interface Settling {
	readonly table: Table
	readonly ports: Ports
	readonly options: Options
	/** Whoever sits there, to be asked for secrets; nobody in a script. */
	readonly asking?: Asking | undefined
	readonly say: (line: string) => void
}

/** Sets a county up in a table, hands out what its first people need, and says what is still missing. */
export async function settle({ table, ports, options, asking, say }: Settling): Promise<void> {
	const { code } = options
	if (!options.check) {
		const county = await countyFor(options, say)
		const villages = county.towns.reduce((sum, { villages: some }) => sum + some.length, 0)
		say(words.told.county(county.name, code, county.towns.length, villages))
		const done = await found(table, ports, county, options)
		for (const line of told(done)) say(line)
		await secrets(options, asking, say)
		invitations(done.founders, { site: options.site, drawn: asking !== undefined }, say)
	}
	const rows = readiness(await gatherFacts(table, code, ports.now()))
	say(`\n${words.readinessHeading}${summary(tally(rows))}`)
	for (const row of rows.filter(({ state }) => state !== 'done'))
		say(`  ${states[row.state]}  ${names[row.name]}：${sayRow(row, ports.now(), 'command')}`)
}

async function countyFor(options: Options, say: (line: string) => void): Promise<County> {
	const { tenant, name, rows } = await countyFileOf(options.code, options, say)
	const { centrePhone: _, ...county } = countyOf(tenant, name, townsFrom(rows))
	return { ...county, ...(options.phone !== undefined && { centrePhone: options.phone }) }
}

function told(done: Found): string[] {
	const { steps } = words
	return [
		steps.county(done.county),
		steps.regions(...done.regions),
		steps.units(...done.units),
		done.catalogue === 'later' ? words.catalogueUnfit : steps.catalogue(done.catalogue),
		steps.services(done.services),
		steps.settings(done.settings),
		steps.app(done.app),
		steps.invitations(...done.invitations),
	]
}

/** Secrets come from the environment or from whoever is asked: never from arguments, which others of the machine see. */
async function secrets(
	{ appid, stage, region, secrets: wanted }: Options,
	asking: Asking | undefined,
	say: (line: string) => void,
): Promise<void> {
	if (appid === undefined) return
	const { secret, token, aesKey } = wechatSecrets(stage, appid)
	say(`\n${words.parameters.heading}\n  ${secret.name}\n  ${token.name}`)
	if (!wanted) return say(words.parameters.how)
	const from = async (variable: string) =>
		process.env[variable] ?? (await asking?.secret(words.ask.secret(variable))) ?? ''
	const said = {
		secret: await from(secret.from),
		token: await from(token.from),
		aesKey: await from(aesKey.from),
	}
	const place = region ?? process.env.AWS_REGION ?? 'cn-north-1'
	if (said.secret !== '') {
		await putSecret(secret.name, said.secret, place)
		say(words.parameters.put(secret.name))
	}
	if (said.token === '' || said.aesKey === '') return
	await putSecret(token.name, JSON.stringify({ token: said.token, aesKey: said.aesKey }), place)
	say(words.parameters.put(token.name))
}

/** Whoever sits at a terminal gets each code drawn too, to be scanned with the mini-program’s own 扫一扫. */
function invitations(
	founders: readonly Founded[],
	{ site, drawn }: { site?: string | undefined; drawn: boolean },
	say: (line: string) => void,
): void {
	if (founders.length === 0) return
	say(`\n${words.invitations.heading}`)
	for (const { role, code } of founders) {
		say(words.invitations.one(roleWords[role], code))
		if (site !== undefined) say(`  ${site}/#/own/pages/join/index?code=${code}`)
		if (drawn) say(asQrCode(joinText(code)))
	}
	say(words.invitations.how)
}
