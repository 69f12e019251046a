import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Secrets, wechatPushName, wechatSecretName } from '../parameters/secrets'
import { type County, countyOf, firstCounty } from '../seed/county'
import { demonstrationPeople } from '../seed/members'
import { type RegionRow, townsFrom } from '../seed/regions'
import type { App } from '../wechat/people'
import { newPushKeys, type PushKeys } from '../wechat/push/envelope'
import { replaceFile } from './replace-file'

/** What is kept of a county that was set up with `npm run tenant`. */
export type CountyFile = {
	readonly tenant: string
	readonly name: string
	readonly rows: readonly RegionRow[]
}

const folderOf = (dataFolder: string) => join(dataFolder, 'counties')

/** The counties of a data folder: the first one always, then those that were set up, by code. */
export function countiesOf(dataFolder: string): readonly County[] {
	const folder = folderOf(dataFolder)
	const files = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d{6}\.json$/.test(name)) : []
	const others = files
		.sort()
		.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as CountyFile)
	return [firstCounty(), ...others.map(({ tenant, name, rows }) => countyOf(tenant, name, townsFrom(rows)))]
}

/** Keeps a county for the next start, which seeds it. */
export function keepCounty(dataFolder: string, county: CountyFile): void {
	mkdirSync(folderOf(dataFolder), { recursive: true })
	replaceFile(join(folderOf(dataFolder), `${county.tenant}.json`), JSON.stringify(county))
}

/** The county's mini-program as the sandbox knows it; its secrets are in the parameter store. */
export function appOf(county: County, secrets: Secrets): App {
	const push = secrets.ensure(wechatPushName(county.appid), () => JSON.stringify(newPushKeys()))
	return {
		appid: county.appid,
		secret: secrets.ensure(wechatSecretName(county.appid)),
		tenant: county.tenant,
		tenantName: county.name,
		people: demonstrationPeople(county),
		push: JSON.parse(push) as PushKeys,
	}
}
