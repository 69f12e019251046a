import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CleanVoice, cleanVoice } from './voice'
import { adts, fragmented, id3, id3v1, m4a, mp3, webm } from './voice.fixture'

const SECRET = '榴园镇周庄村王大娘'
const cleaned = (file: Buffer): CleanVoice => {
	const outcome = cleanVoice(Buffer.from(file))
	if (typeof outcome === 'string') throw new Error(outcome)
	return outcome
}

describe('a recording', () => {
	it.each([
		['MP3, as WeChat makes it', mp3(100), 'mp3', 4],
		['AAC in frames', adts(100), 'aac', 6],
		['MP4, as Safari makes it', m4a(7), 'm4a', 7],
		[
			'MP4 in fragments, as Chrome makes it',
			fragmented([{ samples: 50 }, { samples: 50, each: 640 }]),
			'm4a',
			3,
		],
		['WebM whose sizes nobody knew', webm(13), 'webm', 13],
		['WebM whose sizes are told', webm(5, { endless: false }), 'webm', 5],
		['one second', mp3(9), 'mp3', 1],
		['a whole minute, and what the recorder is late', mp3(1700), 'mp3', 60],
	] as const)('is read by what is in it: %s', (_, file, format, seconds) => {
		expect(cleaned(file)).toMatchObject({ format, seconds })
	})

	it.each([
		['MP3 with tags around it', Buffer.concat([id3(SECRET), id3(SECRET), mp3(50), id3v1(SECRET)])],
		['AAC with a tag before it', Buffer.concat([id3(SECRET), adts(50)])],
		['MP4 with a place', m4a(3, { place: SECRET })],
		['WebM with title, date, names and tags', webm(3, { secret: SECRET, endless: false })],
		['WebM with the same, its sizes open', webm(9, { secret: SECRET })],
	])('keeps nothing but the voice: %s', (_, file) => {
		expect(file.includes(SECRET)).toBe(true)
		const { body } = cleaned(file)
		expect(body.includes(SECRET)).toBe(false)
		expect(body.includes('Maker')).toBe(false)
		// What is left is such a recording still, and there is nothing more to take away
		expect(cleaned(body).body.equals(body)).toBe(true)
	})

	it('loses no more than a last frame that was cut off', () => {
		expect(cleaned(mp3(20).subarray(0, -30)).body.equals(mp3(19))).toBe(true)
		expect(cleaned(Buffer.concat([mp3(20), Buffer.alloc(200)])).body.equals(mp3(20))).toBe(true)
	})

	it.each([
		['nothing', Buffer.alloc(0), 'voiceUnreadable'],
		['a picture', Buffer.from('ffd8ffe000104a464946', 'hex'), 'voiceUnreadable'],
		['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'voiceUnreadable'],
		['a tag with nothing behind it', id3(SECRET), 'voiceUnreadable'],
		['a film called a recording', m4a(3, { handler: 'vide' }), 'voiceUnreadable'],
		['a film in WebM', webm(3, { type: 1 }), 'voiceUnreadable'],
		['another codec', webm(3, { codec: 'A_VORBIS' }), 'voiceUnreadable'],
		['something behind the last frame', Buffer.concat([mp3(20), Buffer.from(SECRET)]), 'voiceUnreadable'],
		['something between two frames', Buffer.concat([mp3(9), Buffer.from(SECRET), mp3(9)]), 'voiceUnreadable'],
		['frames of two kinds', Buffer.concat([mp3(9), adts(9)]), 'voiceUnreadable'],
		['a slip of the finger', mp3(5), 'voiceUnreadable'],
		['two minutes of MP3', mp3(3400), 'voiceTooLong'],
		['two minutes of MP4', m4a(120), 'voiceTooLong'],
		['two minutes in fragments', fragmented([{ samples: 6000 }]), 'voiceTooLong'],
		['two minutes of WebM', webm(120), 'voiceTooLong'],
	] as const)('is refused when it is %s', (_, file, code) => {
		expect(cleanVoice(Buffer.from(file))).toBe(code)
	})

	it('is judged, whatever bytes come, and cut wherever', () => {
		const whole = [mp3(12), adts(12), m4a(2, { place: SECRET }), webm(8, { secret: SECRET })]
		fc.assert(
			fc.property(
				fc.constantFrom(...whole),
				fc.nat(),
				fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
				(file, cut, changes) => {
					const bytes = Buffer.from(file.subarray(0, 1 + (cut % file.length)))
					for (const [at, byte] of changes) bytes[at % bytes.length] = byte
					const before = bytes.length
					const outcome = cleanVoice(bytes)
					if (typeof outcome === 'string') return
					expect(outcome.body.length).toBeLessThanOrEqual(before)
					expect(outcome.seconds).toBeGreaterThanOrEqual(1)
					expect(outcome.seconds).toBeLessThanOrEqual(60)
				},
			),
			{ numRuns: 2000 },
		)
	})
})
