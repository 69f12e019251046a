import { RefusalError } from '@huying/shared/error/refusal'
import { type ConsentAnswer, countAnswer } from '@huying/shared/notice/consent'
import type { Askable } from '@huying/shared/notice/notice-view'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { getUser } from '../session/user-store'
import { answered, commandKey, digestOf, recordOf } from '../store/once'
import type { Table } from '../store/table'
import { transact, type Write } from '../store/transaction'
import { consentWrite, getConsent } from './consent-store'
import { getNoticeSettings, templateBy } from './settings-store'

/** How often an answer is counted anew when WeChat's event about it comes at the same time. */
const ATTEMPTS = 5

/** Which templates to ask the user for, in the mini-program they use, and how many messages each has left. */
export async function askableOf(table: Table, who: Who): Promise<Askable> {
	const [settings, user] = await Promise.all([
		getNoticeSettings(table, who.tenant),
		getUser(table, who.tenant, who.user),
	])
	const own = user
		? settings.templates.filter(({ appid }) => appid === undefined || appid === user.appid)
		: []
	return {
		templates: await Promise.all(
			own.map(async ({ template, id, kind }) => {
				const { left } = await getConsent(table, who.tenant, who.user, { template, id })
				return { template, id, kind, left }
			}),
		),
	}
}

/** Counts what the phone was answered, once; what is not one of our templates counts for nothing. */
export async function answerConsents(
	table: Table,
	ports: Ports,
	who: Who,
	body: { readonly id: string; readonly answers: Readonly<Record<string, ConsentAnswer>> },
): Promise<Askable> {
	const key = commandKey(who.tenant, who.user, body.id)
	const digest = digestOf('answerConsents', body)
	const [settings, user] = await Promise.all([
		getNoticeSettings(table, who.tenant),
		getUser(table, who.tenant, who.user),
	])
	if (user === undefined) throw new RefusalError('sessionRevoked')
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const at = ports.now()
		const counted = await Promise.all(
			Object.entries(body.answers).map(async ([id, answer]): Promise<Write[]> => {
				const setting = templateBy(settings, user.appid, id)
				if (setting === undefined) return []
				const read = await getConsent(table, who.tenant, who.user, setting)
				const next = countAnswer(read, answer, at)
				if (next === read) return []
				return [{ Put: consentWrite(table, who.tenant, who.user, setting.template, read, next) }]
			}),
		)
		const record = recordOf(table, key, { digest, answer: { done: true }, at })
		const failed = await transact(table, [record, ...counted.flat()])
		// Sent again it was counted already; with other answers under the same name it is refused
		if (failed?.index === 0) await answered(table, key, digest)
		if (failed === undefined || failed.index === 0) return askableOf(table, who)
	}
	throw new RefusalError('busy')
}
