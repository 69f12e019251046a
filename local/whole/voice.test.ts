import { m4a, mp3, webm } from '@huying/functions/photo/voice/voice.fixture'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Cloud } from '../cloud/cloud'
import { command, does, seen, told, why } from './steps'
import { readyPhoto, upload } from './upload'
import { fresh, type Signed, signIn, startWhole } from './whole'

/** Recordings and helpers over HTTP, as a phone sends them. Everybody here is a demonstration. */

const VILLAGE = '370404103239'
let cloud: Cloud
let resident: Signed
let other: Signed
let dispatcher: Signed
beforeAll(async () => {
	cloud = await startWhole()
	resident = await signIn(cloud, 'resident1')
	other = await signIn(cloud, 'resident2')
	dispatcher = await signIn(cloud, 'dispatcher1')
})
afterAll(() => cloud?.stop())

async function readyVoice(who: Signed, bytes = mp3(100), contentType = 'audio/mpeg'): Promise<string> {
	const { photo, check, ticket } = await upload(who, bytes, contentType)
	expect(check?.status, check?.raw ?? ticket.raw).toBe(200)
	return photo
}

const submit = (who: Signed, body: object, id = fresh('case')) =>
	who.ask('POST', '/cases', { id, village: VILLAGE, identity: 'named', ...body })

test('a voice alone is a complete report, heard by those who see the words and by nobody else', async () => {
	const voice = await readyVoice(resident)
	const id = fresh('case')
	const sent = await submit(resident, { voices: [voice] }, id)
	expect(sent.status, sent.raw).toBe(201)
	// Sent again, it is the same case
	expect((await submit(resident, { voices: [voice] }, id)).body.number).toBe(sent.body.number)

	const own = await seen(resident, id)
	expect(own).toMatchObject({ spoken: true, voices: [{ voice }] })
	const { media, seconds, url } = (
		own.pictures as Record<string, { media: string; seconds: number; url: string }>
	)[voice] ?? { media: '', seconds: 0, url: '' }
	expect({ media, seconds }).toEqual({ media: 'voice', seconds: 4 })
	const played = await fetch(url)
	expect(played.headers.get('content-type')).toBe('audio/mpeg')
	expect(Buffer.from(await played.arrayBuffer()).equals(mp3(100))).toBe(true)

	expect((await other.ask('GET', `/cases/${id}`)).status).toBe(404)
	await does(dispatcher, id, 'accept', { urgency: 'green', public: true })
	const inPublic = await other.ask('GET', `/cases/${id}`)
	expect(inPublic.status, inPublic.raw).toBe(200)
	expect(inPublic.raw).not.toContain(voice)

	expect(await why(other, id, 'transcribe', { voice, words: '灯坏了。' })).toBe('notYours')
	expect(await why(dispatcher, id, 'transcribe', { voice: fresh('voice'), words: '灯坏了。' })).toBe(
		'voiceUnknown',
	)
	await does(dispatcher, id, 'transcribe', { voice, words: '路灯坏了。请来修。' })
	await does(dispatcher, id, 'transcribe', { voice, words: '村口路灯坏了。请来修。' })
	expect(await seen(resident, id)).toMatchObject({
		title: '村口路灯坏了。',
		voices: [{ voice, text: '村口路灯坏了。请来修。' }],
	})
	const mine = await resident.ask('GET', '/cases')
	const line = (mine.body.cases as { case: string; title?: string; spoken?: boolean }[]).find(
		(one) => one.case === id,
	)
	expect(line).toMatchObject({ title: '村口路灯坏了。' })
	expect(line).not.toHaveProperty('spoken')
})

test('what is no recording is refused, and so is one in the place of a photo', async () => {
	const page = await upload(resident, Buffer.from('<script>alert(1)</script>'.repeat(9)), 'audio/mpeg')
	expect(page.check).toMatchObject({ status: 422, body: { code: 'voiceUnreadable' } })
	const long = await upload(resident, mp3(3400), 'audio/mpeg')
	expect(long.check).toMatchObject({ status: 413, body: { code: 'voiceTooLong' } })
	const heavy = await upload(resident, mp3(10), 'audio/mpeg', 3 * 1024 * 1024)
	expect(heavy.ticket).toMatchObject({ status: 413, body: { code: 'voiceTooLong' } })
	expect((await upload(resident, mp3(10), 'audio/ogg')).ticket.status).toBe(415)

	const [voice, photo] = [await readyVoice(resident, webm(3), 'audio/webm'), await readyPhoto(resident)]
	expect((await submit(resident, { text: '灯坏了', photos: [voice] })).body.code).toBe('photoUnreadable')
	expect((await submit(resident, { text: '灯坏了', photos: [photo, voice] })).body.code).toBe(
		'photoUnreadable',
	)
	expect((await submit(resident, { voices: [photo] })).body.code).toBe('voiceUnreadable')
	expect((await submit(other, { voices: [voice] })).body.code).toBe('photoNotYours')
	expect((await submit(resident, { text: '灯坏了', voices: [voice], photos: [photo] })).status).toBe(201)
	expect((await submit(resident, { voices: [voice] })).body.code).toBe('photoTaken')
	expect((await submit(resident, {})).body.code).toBe('textEmpty')
})

test('somebody says more, aloud', async () => {
	const id = fresh('case')
	await submit(resident, { text: '路灯坏了。' }, id)
	const voice = await readyVoice(resident, m4a(5), 'audio/mp4')
	await does(resident, id, 'supplement', { voices: [voice] })
	expect((await command(resident, id, 'supplement', { photos: [] })).body.code).toBe('textEmpty')
	const { timeline, pictures } = await seen(dispatcher, id)
	expect((timeline as { voices?: unknown }[]).at(-1)?.voices).toEqual([{ voice }])
	expect(Object.keys(pictures as object)).toContain(voice)
})

test('a neighbour helps: the case is the person’s, who is called, and told at their door', async () => {
	const id = fresh('case')
	const helping = { relation: 'neighbour', name: '（演示）王大娘', phone: '13900000000', reach: 'both' }
	expect((await submit(resident, { text: '路灯坏了。', helping: { ...helping, name: '' } })).body.code).toBe(
		'helpingNameless',
	)
	expect(
		(await submit(resident, { text: '路灯坏了。', helping: { ...helping, relation: 'gridWorker' } })).body
			.code,
	).toBe('postMissing')
	expect((await submit(resident, { text: '路灯坏了。', helping }, id)).status).toBe(201)
	const atCentre = await seen(dispatcher, id)
	expect(atCentre).toMatchObject({
		caller: { name: helping.name, phone: helping.phone },
		helping: { relation: 'neighbour', reach: 'both' },
	})
	expect((atCentre.timeline as { by: object }[])[0]?.by).toEqual({ capacity: 'caller', helper: true })

	await does(dispatcher, id, 'decline', { reason: 'otherCounty', words: '请打当地热线。' })
	await cloud.drain()
	const worker = await signIn(cloud, `gridWorker-${VILLAGE}`)
	expect(await told(worker, id)).toContain('gridTell')
	expect(await told(resident, id)).toContain('declined')
	await does(worker, id, 'toldAtDoor', { words: '说了。' })
	expect(await seen(resident, id)).toMatchObject({ helping: { toldAt: expect.any(Number) } })
	expect(await why(other, id, 'toldAtDoor')).toBe('caseUnknown')
})
