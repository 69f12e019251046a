import { beforeEach, describe, expect, it, vi } from 'vitest'
import { problemOf, recordInWeChat } from './record-in-wechat'

/** WeChat's one recorder, as far as a mini-program sees it. */
const wechat = vi.hoisted(() => {
	const told: Record<string, (what: never) => void> = {}
	return {
		told,
		started: [] as object[],
		manager: {
			onStart: (listener: () => void) => {
				told.start = listener
			},
			onStop: (listener: () => void) => {
				told.stop = listener
			},
			onError: (listener: () => void) => {
				told.error = listener
			},
			start: (options: object) => wechat.started.push(options),
			stop: () => undefined,
		},
		saved: true,
	}
})
vi.mock('../api/identifier', () => ({ newIdentifier: async () => 'voice-1' }))
vi.mock('@tarojs/taro', () => ({
	default: {
		getRecorderManager: () => wechat.manager,
		getFileSystemManager: () => ({
			saveFile: ({ success, fail }: { success: (saved: object) => void; fail: () => void }) =>
				wechat.saved ? success({ savedFilePath: 'wxfile://kept.mp3' }) : fail(),
		}),
	},
}))

const listener = () => ({ onStart: vi.fn(), onDone: vi.fn(), onProblem: vi.fn() })
const stopped = (duration: number) =>
	wechat.told.stop?.({ tempFilePath: 'http://tmp/x.mp3', duration, fileSize: 4000 } as never)

describe('recording in WeChat', () => {
	beforeEach(() => {
		wechat.saved = true
	})

	it('is a minute of MP3 at most, small enough for a village’s network', () => {
		recordInWeChat(listener()).cancel()
		const { duration, format, encodeBitRate, sampleRate } = wechat.started.at(-1) as Record<string, number>
		expect({ format, sampleRate }).toEqual({ format: 'mp3', sampleRate: 16_000 })
		expect(((duration ?? 0) / 1000) * ((encodeBitRate ?? 0) / 8)).toBeLessThan(300_000)
	})

	it('keeps the file so that it outlives the app, and where there is no room the temporary one', async () => {
		for (const [saved, path] of [
			[true, 'wxfile://kept.mp3'],
			[false, 'http://tmp/x.mp3'],
		] as const) {
			wechat.saved = saved
			const heard = listener()
			recordInWeChat(heard)
			wechat.told.start?.(undefined as never)
			stopped(4200)
			await vi.waitFor(() => expect(heard.onDone).toHaveBeenCalledTimes(1))
			expect(heard.onStart).toHaveBeenCalledTimes(1)
			expect(heard.onDone).toHaveBeenCalledWith({
				id: 'voice-1',
				media: 'voice',
				contentType: 'audio/mpeg',
				size: 4000,
				seconds: 5,
				path,
			})
		}
	})

	it('says so when nobody spoke, and says nothing any more once it was given up', () => {
		const short = listener()
		recordInWeChat(short)
		stopped(300)
		expect(short.onProblem).toHaveBeenCalledWith('tooShort')
		const given = listener()
		recordInWeChat(given).cancel()
		stopped(9000)
		expect(given.onDone).not.toHaveBeenCalled()
		expect(given.onProblem).not.toHaveBeenCalled()
	})

	it.each([
		['operateRecorder:fail auth deny', 'refused'],
		['operateRecorder:fail:system permission denied', 'refused'],
		['operateRecorder:fail api scope is not declared in the privacy agreement', 'refused'],
		['operateRecorder:fail recording', 'broken'],
		[undefined, 'broken'],
	] as const)('tells a refusal from what broke: %s', (errMsg, problem) => {
		expect(problemOf(errMsg)).toBe(problem)
		const heard = listener()
		recordInWeChat(heard)
		wechat.told.error?.({ errMsg } as never)
		expect(heard.onProblem).toHaveBeenCalledWith(problem)
	})
})
