import { view } from '@huying/shared/case/view'
import type { FileAnswer } from '@huying/shared/catalogue/catalogue-view'
import { RefusalError } from '@huying/shared/error/refusal'
import type { OwnFile, TakenCase } from '@huying/shared/personal-data/own-file'
import { ownPage } from '@huying/shared/personal-data/own-page'
import { inbox as sentences } from '@huying/shared/text/zh-CN/notice'
import { take } from '@huying/shared/text/zh-CN/own-data'
import { sayDate } from '@huying/shared/text/zh-CN/time'
import { accessOfUser } from '../access-log/read-access'
import { recordAccess } from '../access-log/record-access'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { allPointers } from '../erasure/own-cases'
import { inboxPage } from '../notice/inbox-store'
import { getPhotos } from '../photo/photo-store'
import { signPictures } from '../photo/picture-addresses'
import { accessOf, getUser } from '../session/user-store'
import type { Table } from '../store/table'
import { villagesOf } from '../villager/villager-store'
import { ownCaseView, readOwn } from './own-case'
import { ownData, partitionOf } from './own-data'

/** Cases read at once, each one Query. */
const AT_ONCE = 20
/** What a function may answer, base64 included, with room to spare. In bytes. */
const MOST = 4_000_000

/** Puts everything that is kept about whoever asks into one file: complete, or refused. */
export async function takeOwnData(table: Table, ports: Ports, who: Who): Promise<FileAnswer> {
	const at = ports.now()
	const page = ownPage(await ownFile(table, who, at))
	const bytes = Buffer.from(page)
	if (bytes.length > MOST) throw new RefusalError('ownDataTooLarge')
	const { tenant, user } = who
	await recordAccess(table, ports, {
		tenant,
		by: { user },
		what: 'dataTaken',
		subject: { user },
		detail: { bytes: bytes.length },
	})
	return { name: take.file(sayDate(at)), type: 'text/html; charset=utf-8', content: bytes.toString('base64') }
}

async function ownFile(table: Table, who: Who, at: number): Promise<OwnFile> {
	const { tenant, user } = who
	const [profile, kept, access, villages, pointers, items, notices, accesses] = await Promise.all([
		getUser(table, tenant, user),
		ownData(table, who, undefined),
		accessOf(table, tenant, user),
		villagesOf(table, tenant, user),
		allPointers(table, tenant, user),
		partitionOf(table, tenant, user),
		everyNotice(table, who, at),
		accessOfUser(table, tenant, user),
	])
	if (profile === undefined) throw new RefusalError('sessionRevoked')
	const { openid, name, phone, since } = profile
	const own = pointers.filter(({ follows }) => !follows).map(({ case: id }) => id)
	const cases: TakenCase[] = []
	for (let from = 0; from < own.length; from += AT_ONCE) {
		const some = await Promise.all(own.slice(from, from + AT_ONCE).map((id) => taken(table, who, id, at)))
		cases.push(...some.flatMap((one) => one ?? []))
	}
	return {
		at,
		profile: {
			user,
			openid,
			since,
			...(name !== undefined && { name }),
			...(phone !== undefined && { phone }),
		},
		kinds: kept.kinds,
		posts: access.posts,
		sessions: access.sessions.map(({ expiresAt }) => expiresAt),
		consents: items
			.filter(({ sk }) => sk.startsWith('consent#'))
			.map(({ sk, left }) => ({ template: sk.slice('consent#'.length), left: Number(left ?? 0) })),
		villages: villages.map(({ village, status, at: since, person, household }) => ({
			village,
			status,
			at: since,
			...(person && { person }),
			...(household !== undefined && { household }),
		})),
		cases,
		follows: pointers.filter(({ follows }) => follows).map(({ case: id }) => id),
		notices,
		accesses: accesses.map(({ at: when, what, by }) => ({
			at: when,
			what,
			...(by.unit !== undefined && { unit: by.unit }),
		})),
	}
}

/** One case with one's own words, and what its caller is told of how it went. */
async function taken(table: Table, who: Who, id: string, at: number): Promise<TakenCase | undefined> {
	const own = await readOwn(table, who.tenant, who.user, id)
	if (own === undefined) return undefined
	const { state, events, records } = own.stored
	const seen = view(state, events, records, who, at)
	const pictures = signPictures(who.tenant, await getPhotos(table, who.tenant, own.photos), at)
	return {
		...ownCaseView(own),
		course: (seen?.timeline ?? []).map(({ at: when, type, by, text }) => ({
			at: when,
			type,
			...(by.unitName !== undefined && { unitName: by.unitName }),
			...(text !== undefined && by.unit !== undefined && { text }),
		})),
		addresses: Object.values(pictures).map(({ url }) => url),
	}
}

async function everyNotice(table: Table, { tenant, user }: Who, now: number): Promise<OwnFile['notices']> {
	const all: { at: number; text: string }[] = []
	let after: string | undefined
	do {
		const { items, next } = await inboxPage(table, tenant, user, after)
		all.push(...items.map(({ at, kind, facts }) => ({ at, text: sentences[kind](facts, now) })))
		after = next
	} while (after !== undefined)
	return all
}
