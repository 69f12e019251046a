import { parseArgs } from 'node:util'
import { type Template, templates } from '@huying/shared/notice/notice'
import { keptCentrePhone } from '@huying/shared/tenant/centre-phone'
import { told, usage } from '@huying/shared/text/zh-CN/setup-command'

/** What the command was asked to do. */
export interface Options {
	/** The county's six digits. */
	readonly code: string
	readonly where: 'nextStart' | 'here' | 'aws'
	readonly table?: string | undefined
	readonly region?: string | undefined
	readonly endpoint?: string | undefined
	readonly name?: string | undefined
	readonly service?: string | undefined
	readonly phone?: string | undefined
	readonly regions?: string | undefined
	readonly departments?: string | undefined
	/** Usual departments that the county does not have. */
	readonly without: readonly string[]
	readonly appid?: string | undefined
	readonly templates: { readonly [Name in Template]?: string }
	readonly secrets: boolean
	readonly site?: string | undefined
	readonly check: boolean
	/** The stage whose parameters are meant: /huying/prod/… */
	readonly stage: string
}

/** What is wrong with what was typed, in one sentence. */
export class Unusable extends Error {}

const known = {
	name: { type: 'string' },
	service: { type: 'string' },
	phone: { type: 'string' },
	regions: { type: 'string' },
	departments: { type: 'string' },
	without: { type: 'string' },
	appid: { type: 'string' },
	templates: { type: 'string' },
	table: { type: 'string' },
	region: { type: 'string' },
	endpoint: { type: 'string' },
	site: { type: 'string' },
	stage: { type: 'string' },
	here: { type: 'boolean' },
	aws: { type: 'boolean' },
	secrets: { type: 'boolean' },
	check: { type: 'boolean' },
	help: { type: 'boolean' },
} as const

/** @throws Unusable */
export function optionsOf(args: readonly string[]): Options {
	let read: ReturnType<typeof parse>
	try {
		read = parse(args)
	} catch {
		// An option that is not known may be a secret: it is not said again
		throw new Unusable(usage)
	}
	const { positionals, values } = read
	if (values.help) throw new Unusable(usage)
	const [code = ''] = positionals
	const { without, templates: said, aws, here, check, secrets, stage = 'prod', ...rest } = values
	const where = aws || rest.endpoint !== undefined ? 'aws' : here || check ? 'here' : 'nextStart'
	return checked({
		...rest,
		code,
		where,
		without: without?.split(/[,，\s]+/u).filter(Boolean) ?? [],
		templates: templatesIn(said),
		secrets: secrets ?? false,
		check: check ?? false,
		stage,
	})
}

const parse = (args: readonly string[]) =>
	parseArgs({ args: [...args], options: known, allowPositionals: true })

/** @throws Unusable */
export function checked(options: Options): Options {
	const { code, appid, phone, where, table } = options
	if (!/^\d{6}$/.test(code)) throw new Unusable(told.code)
	if (appid !== undefined && !/^wx[0-9a-f]{16}$/.test(appid)) throw new Unusable(told.appid)
	if (where === 'aws' && table === undefined) throw new Unusable(told.table)
	if (phone === undefined) return options
	const plain = keptCentrePhone(phone)
	if (plain === undefined) throw new Unusable(told.phone)
	return { ...options, phone: plain }
}

function templatesIn(said = ''): Options['templates'] {
	const pairs = said.split(',').flatMap((pair) => {
		const [name, id] = pair.split('=')
		return templates.some((one) => one === name) && id ? [[name, id.trim()]] : []
	})
	return Object.fromEntries(pairs)
}
