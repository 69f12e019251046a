import { caseKeys } from '@huying/functions/case/case-keys'
import { type Commit, commitOf } from '@huying/functions/case/commit'
import { freshSalt, type Ports } from '@huying/functions/edge/ports'
import { photoItemKey } from '@huying/functions/photo/photo-keys'
import type { PhotoItem } from '@huying/functions/photo/photo-store'
import type { Key, Table } from '@huying/functions/store/table'
import type { Command } from '@huying/shared/case/command'
import { type Decision, decide } from '@huying/shared/case/decide'
import { submit } from '@huying/shared/case/open'
import type { CaseState } from '@huying/shared/case/state'
import { isRefusal } from '@huying/shared/error/refusal'
import { digest } from '@huying/shared/identifier/digest'
import { calendarOf } from '@huying/shared/rule/calendar-of'
import { defaultRules } from '@huying/shared/rule/rules'
import { HOUR } from '@huying/shared/time/day'
import { unitsOf } from '../../local/seed/units'
import { county, DESK, identifier, people, VILLAGE } from './people'
import { words } from './words'

export type Item = Key & Record<string, unknown>

type Unnamed<One> = One extends { id: string } ? Omit<One, 'id'> : never
/** The rules that a county begins with. */
const ground = { rules: defaultRules, calendar: calendarOf(defaultRules) }

/** One command of a life, and by whom. */
export type Step = { readonly by: keyof typeof people } & Unnamed<Command>

export interface Life {
	readonly case: string
	/** User who opens it. */
	readonly caller: string
	readonly openedAt: number
	/** Photos it is opened with. */
	readonly photos: number
	readonly steps: readonly Step[]
}

const desk = unitsOf(county).find(({ unit }) => unit === DESK)

/**
 * Lives a case by the very rules that the functions run.
 * @returns what the table then holds of it: its partition, its number, its place in the caller's list, its photos.
 *   Command records are left out: nothing reads another command's.
 */
export function live(table: Table, ports: Ports, life: Life): { state: CaseState; items: Item[] } {
	const { tenant } = county
	const stored = new Map<string, Item>()
	const put = (item: Item) => stored.set(`${item.pk} ${item.sk}`, item)
	const photograph = (count: number, owner: string) =>
		Array.from({ length: count }, () => {
			const photo = digest(`${life.case} ${stored.size}`).slice(0, 26)
			put({ ...photoItemKey(tenant, photo), ...photoItem(photo, owner, life) })
			return photo
		})

	const opening = photograph(life.photos, life.caller)
	const actor = { user: life.caller, tenant, posts: [] }
	const submission = {
		id: life.case,
		text: words.call,
		village: VILLAGE,
		identity: 'named' as const,
		photos: opening,
		kind: 'livelihood' as const,
		name: '演示居民',
		phone: '19900000000',
	}
	const cover = opening[0]
	const salt = freshSalt(ports)
	const context = {
		...ground,
		actor,
		at: life.openedAt,
		salt,
		attempt: 0,
		...(cover !== undefined && { cover }),
	}
	let standing = commit(put, stored, commitOf(table, undefined, submit(submission, context)))
	const { number } = standing.state
	put({ ...caseKeys.number(tenant, number), case: life.case })
	put({ ...caseKeys.minePointer(tenant, life.caller, life.openedAt, life.case), case: life.case })

	for (const [index, { by, ...step }] of life.steps.entries()) {
		const who = by === 'caller' ? actor : people[by]
		const asked = 'photos' in step ? photograph(step.photos.length, who.user) : undefined
		const command = {
			...step,
			...(asked && { photos: asked }),
			id: identifier('command', index),
		} as Command
		const at = life.openedAt + (index + 1) * HOUR
		const decision = decide(standing.state, command, {
			...ground,
			actor: who,
			at,
			salt: freshSalt(ports),
			...(desk && { units: [desk] }),
		})
		if (isRefusal(decision)) throw new Error(`${step.type} was refused: ${decision.refused}`)
		standing = commit(put, stored, commitOf(table, standing, decision as Decision))
	}
	return { state: standing.state, items: [...stored.values()] }
}

/** Does in memory what one transaction does to the table. */
function commit(put: (item: Item) => unknown, stored: Map<string, Item>, { state, writes }: Commit) {
	for (const { Put, Delete } of writes) {
		if (Put) put(Put.Item as Item)
		if (Delete) stored.delete(`${Delete.Key?.pk} ${Delete.Key?.sk}`)
	}
	const key = caseKeys.state(state.tenant, state.case)
	const head = String(stored.get(`${key.pk} ${key.sk}`)?.head)
	return { state, head }
}

/** A photo as the photo function and a claim leave it. */
export function photoItem(photo: string, owner: string, of?: Life): PhotoItem {
	return {
		photo,
		owner,
		media: 'image',
		contentType: 'image/jpeg',
		size: 2_400_000,
		status: 'ready',
		at: of?.openedAt ?? 0,
		width: 1440,
		height: 1920,
		...(of && { claim: of.case, case: of.case }),
	}
}
