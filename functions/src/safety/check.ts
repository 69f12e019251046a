import { nextAttempt } from '@huying/shared/notice/retry'
import { partsOf } from '@huying/shared/safety/parts'
import {
	begun,
	judged,
	type Piece,
	type Safety,
	type Suggestion,
	unanswered,
	verdictOf,
	worse,
} from '@huying/shared/safety/safety'
import { readCase } from '../case/case-store'
import type { Ports } from '../edge/ports'
import { getPhotos, type PhotoItem } from '../photo/photo-store'
import { getUser, type UserRecord } from '../session/user-store'
import type { Table } from '../store/table'
import type { WeChatClient } from '../wechat/client'
import { type CheckItem, leaseCheck, putBack, removeCheck } from './check-item'
import { matchResult, noteAsked } from './media-results'
import { changeSafety } from './safety-store'
import { textOf } from './safety-text'

/** What checking reaches for. */
export interface SafetyPorts extends Ports {
	readonly wechat: Pick<WeChatClient, 'checkText' | 'checkMedia'>
	/** An address from which WeChat can fetch a photo for half an hour and more. */
	readonly pictureAddress: (tenant: string, photo: PhotoItem, at: number) => string
}

/** WeChat pushes a photo's result within this; after it a person looks. In milliseconds. */
export const ANSWER_WITHIN = 30 * 60_000
/** Between two looks for the results of photos. */
const LOOK_EVERY = 2 * 60_000
/** Far more than retries and looks need: what is taken up more often fails for a reason of our own, and a person looks. */
const RUNS = 200
/** WeChat's scenes: what one says in a forum, and what one adds. */
const scenes = { opened: 3, supplemented: 2 } as const

/** One run of one check: who is asked about, what, and how far it has come. */
interface Run {
	readonly item: CheckItem
	readonly number: string
	readonly scene: 2 | 3
	readonly person: Pick<UserRecord, 'appid' | 'openid'>
	readonly at: number
}

/** What a run has come to; `later` when WeChat must be asked again. */
interface Progress {
	parts: number
	worst: Suggestion | undefined
	asked: Record<string, { trace: string; at: number }>
	later: { after?: number } | undefined
}

/**
 * Goes on with the check of what one event brought: asks WeChat what was not asked yet, takes up what has been answered,
 * and hands to a person what WeChat would not check or did not answer in time. Doing it twice, or breaking off anywhere,
 * loses nothing: at worst WeChat is asked again.
 * @returns false when somebody else is at it
 */
export async function check(table: Table, ports: SafetyPorts, due: CheckItem): Promise<boolean> {
	const at = ports.now()
	const item = await leaseCheck(table, due, at)
	if (item === undefined) return false
	const stored = await readCase(table, item.tenant, item.case)
	const event = stored?.events.find(({ seq }) => seq === item.seq)
	const answers = event?.type === 'resolved'
	// what an answer says, whoever wrote it answers for
	const sender = answers ? event.by.user : stored?.state.caller
	const person = sender === undefined ? undefined : await getUser(table, item.tenant, sender)
	const text = textOf(stored?.records.find(({ seq }) => seq === item.seq))
	const photos = answers ? [] : (event?.photos ?? [])
	const pieces: Piece[] = [
		...(text === '' ? [] : [{ text: item.seq }]),
		...photos.map((photo) => ({ photo })),
	]
	// Whoever was forgotten is not asked about; what they sent stays unshown
	if (stored === undefined || event === undefined || person === undefined || pieces.length === 0) {
		await removeCheck(table, item)
		return true
	}

	const which = { tenant: item.tenant, case: item.case, number: stored.state.number }
	const safety = await changeSafety(table, which, (known) => begun(known, pieces, at))
	if (item.runs > RUNS) {
		await toPerson(table, which, pieces, at)
		await removeCheck(table, item)
		return true
	}
	const scene = scenes[event.type as keyof typeof scenes] ?? 3
	const run: Run = { item, number: which.number, scene, person, at }
	const progress: Progress = {
		parts: item.parts,
		worst: item.worst,
		asked: { ...item.asked },
		later: undefined,
	}

	await checkText(table, ports, run, text, safety, progress)
	await checkPhotos(table, ports, run, photos, safety, progress)
	await finish(table, ports, run, pieces, progress)
	return true
}

async function checkText(
	table: Table,
	{ wechat }: SafetyPorts,
	run: Run,
	text: string,
	safety: Safety,
	progress: Progress,
): Promise<void> {
	const { item, scene, person, at } = run
	const piece = { text: item.seq }
	if (verdictOf(safety, piece) !== 'waiting') return
	const { appid, openid } = person
	for (const content of partsOf(text).slice(item.parts)) {
		const answer = await wechat.checkText({ appid, openid, scene, content, correlation: item.correlation })
		if (answer.kind === 'later') {
			progress.later = answer
			return
		}
		// What WeChat will not check, a person does
		const said = answer.kind === 'ok' ? answer.value.suggest : 'review'
		progress.worst = progress.worst === undefined ? said : worse(progress.worst, said)
		progress.parts++
	}
	const { worst = 'review' } = progress
	await changeSafety(table, { ...item, number: run.number }, (known) =>
		judged(known ?? safety, piece, worst, at),
	)
}

async function checkPhotos(
	table: Table,
	ports: SafetyPorts,
	run: Run,
	photos: readonly string[],
	safety: Safety,
	progress: Progress,
): Promise<void> {
	const { item, at } = run
	const open = photos.filter((photo) => verdictOf(safety, { photo }) === 'waiting')
	for (const photo of open) {
		const asked = progress.asked[photo]
		if (asked) await matchResult(table, item.tenant, asked.trace, at)
	}
	const unasked = open.filter((photo) => progress.asked[photo] === undefined)
	const items = unasked.length === 0 ? [] : await getPhotos(table, item.tenant, unasked)
	for (const photo of unasked) {
		// Who is silent now, or too busy, is not asked nine times more
		if (progress.later) return
		const trace = await askAbout(table, ports, run, photo, items, progress)
		if (trace !== undefined) progress.asked[photo] = { trace, at }
	}
}

async function askAbout(
	table: Table,
	{ wechat, pictureAddress }: SafetyPorts,
	{ item, number, scene, person, at }: Run,
	photo: string,
	items: readonly PhotoItem[],
	progress: Progress,
): Promise<string | undefined> {
	const { tenant, correlation } = item
	const known = items.find((one) => one.photo === photo)
	// WeChat checks no films
	if (known?.media === 'image') {
		const { appid, openid } = person
		const address = pictureAddress(tenant, known, at)
		const answer = await wechat.checkMedia({ appid, openid, scene, address, correlation })
		if (answer.kind === 'ok') {
			const { trace } = answer.value
			await noteAsked(table, trace, { tenant, case: item.case, number, photo, at }, at)
			return trace
		}
		if (answer.kind === 'later') {
			progress.later = answer
			return undefined
		}
	}
	await toPerson(table, { tenant, case: item.case, number }, [{ photo }], at)
	return undefined
}

/** Decides whether and when to go on. */
async function finish(
	table: Table,
	ports: SafetyPorts,
	{ item, number, at }: Run,
	pieces: readonly Piece[],
	{ parts, worst, asked, later }: Progress,
): Promise<void> {
	const which = { tenant: item.tenant, case: item.case, number }
	const attempts = item.attempts + (later ? 1 : 0)
	const [byte = 0] = ports.random(1)
	const retry = later && nextAttempt(attempts, item.first, at, byte / 256)
	const overdue = (piece: Piece) => {
		const was = 'photo' in piece ? asked[piece.photo] : undefined
		return was === undefined ? later !== undefined && retry === undefined : at >= was.at + ANSWER_WITHIN
	}
	const safety = await toPerson(table, which, pieces.filter(overdue), at)
	const waiting = pieces.filter((piece) => verdictOf(safety, piece) === 'waiting')
	const looks = waiting.flatMap((piece) => {
		const was = 'photo' in piece ? asked[piece.photo] : undefined
		return was === undefined ? [] : [was.at + ANSWER_WITHIN]
	})
	const again = retry === undefined ? [] : [Math.max(retry, at + (later?.after ?? 0))]
	if (waiting.length === 0) return removeCheck(table, item)
	await putBack(table, item, { attempts, parts, worst, asked }, Math.min(at + LOOK_EVERY, ...looks, ...again))
}

function toPerson(
	table: Table,
	which: { tenant: string; case: string; number: string },
	pieces: readonly Piece[],
	at: number,
): Promise<Safety> {
	return changeSafety(table, which, (known) =>
		pieces.reduce((so, piece) => unanswered(so, piece, at), known ?? begun(undefined, pieces, at)),
	)
}
