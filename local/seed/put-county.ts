import { putNoticeSettings } from '@huying/functions/notice/settings-store'
import { accessOf, createUser, putPost } from '@huying/functions/session/user-store'
import type { Table } from '@huying/functions/store/table'
import { putAppid, putTenant, putTown, putUnit } from '@huying/functions/tenant/tenant-store'
import { templatesOf } from '../wechat/subscribe/templates'
import { putCatalogue } from './catalogue'
import type { County } from './county'
import { type Member, SINCE } from './members'
import { putReplyTemplates, putServices } from './service-lists'
import { unitsOf } from './units'

/** Writes a county and its people, through the same stores that the functions read from. */
export async function putCounty(table: Table, county: County, members: readonly Member[]): Promise<void> {
	const { tenant, name, service, appid, centrePhone, towns } = county
	await putTenant(table, { tenant, name, service, ...(centrePhone !== undefined && { centrePhone }) })
	await Promise.all(towns.map((town) => putTown(table, tenant, town)))
	await Promise.all(unitsOf(county).map((unit) => putUnit(table, tenant, unit)))
	await putCatalogue(table, tenant, unitsOf(county))
	await putServices(table, tenant, towns)
	await putReplyTemplates(table, tenant, towns)
	await putNoticeSettings(table, tenant, {
		templates: templatesOf(appid).map(({ use, id }) => ({ template: use, id, kind: 'oneTime', appid })),
		webhooks: [],
	})
	await Promise.all(members.map((member) => putMember(table, tenant, member)))
	// last: from now on somebody can sign in, and everything they will find is there
	await putAppid(table, appid, tenant)
}

async function putMember(table: Table, tenant: string, member: Member): Promise<void> {
	const { user, openid, appid, name, phone, posts } = member
	await createUser(table, { tenant, user, appid, openid, name, phone, since: SINCE })
	// whoever left or was moved since the first start has left
	const held = (await accessOf(table, tenant, user)).posts.map(({ post }) => post)
	for (const post of posts) if (!held.includes(post.post)) await putPost(table, tenant, user, post)
}
