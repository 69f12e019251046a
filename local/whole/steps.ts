import { type Queue, queues } from '@huying/shared/case/status'
import { expect } from 'vitest'
import type { Cloud } from '../cloud/cloud'
import { readyPhoto } from './upload'
import { type Answer, fresh, type Signed } from './whole'

/** Steps of a case over HTTP, for stories with many of them. */

/** An instant of the Beijing clock, with or without seconds: 2026-03-02 08:30. */
export const beijing = (at: string): number => Date.parse(`${at.replace(' ', 'T')}+08:00`)

/** Sends one command. */
export const command = (who: Signed, id: string, type: string, body: Record<string, unknown> = {}) =>
	who.ask('POST', `/cases/${id}/commands`, { id: fresh('command'), type, ...body })

/** Sends one command that must be taken. */
export async function does(who: Signed, id: string, type: string, body: Record<string, unknown> = {}) {
	const answer = await command(who, id, type, body)
	expect(answer.status, `${type}: ${answer.raw}`).toBe(200)
	return answer.body
}

/** Why a command is refused. */
export async function why(who: Signed, id: string, type: string, body: Record<string, unknown> = {}) {
	const { status, body: said, raw } = await command(who, id, type, body)
	expect(status, `${type}: ${raw}`).toBeGreaterThanOrEqual(400)
	return said.code
}

/** Words with a fresh photo of one's own. */
export const evidence = async (who: Signed, words: string, count = 1) => ({
	words,
	photos: await Promise.all(Array.from({ length: count }, () => readyPhoto(who))),
})

export const made = (answer: Answer): Answer => {
	expect(answer.status, answer.raw).toBe(201)
	return answer
}

/** A case as somebody sees it. */
export async function seen(who: Signed, id: string): Promise<Record<string, unknown>> {
	const answer = await who.ask('GET', `/cases/${id}`)
	expect(answer.status, answer.raw).toBe(200)
	return answer.body
}

/** The kinds of an inbox's notices of one case, the oldest first. */
export async function told(who: Signed, id: string): Promise<string[]> {
	const kinds: string[] = []
	let after: string | undefined
	do {
		const { body } = await who.ask('GET', `/inbox${after ? `?after=${encodeURIComponent(after)}` : ''}`)
		for (const notice of body.notices as { case: string; kind: string }[])
			if (notice.case === id) kinds.unshift(notice.kind)
		after = body.next as string | undefined
	} while (after)
	return kinds
}

/** In which queues of a unit's desk a case stands, as somebody who may look there finds it. */
export async function queuesWith(who: Signed, unit: string, id: string): Promise<Queue[]> {
	const found = await Promise.all(
		queues.map(async (queue) => {
			let after: string | undefined
			do {
				const path = `/queues/${unit}/${queue}${after ? `?after=${encodeURIComponent(after)}` : ''}`
				const page = await who.ask('GET', path)
				expect(page.status, page.raw).toBe(200)
				if ((page.body.cases as { case: string }[]).some((item) => item.case === id)) return [queue]
				after = page.body.next as string | undefined
			} while (after)
			return []
		}),
	)
	return found.flat()
}

/** Puts the clock to an instant, and does what is due and to be told by then. */
export async function until(cloud: Cloud, at: string): Promise<void> {
	cloud.setClock(beijing(at))
	await cloud.drain()
}
