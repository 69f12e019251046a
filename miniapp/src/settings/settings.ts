import Taro from '@tarojs/taro'
import { create } from 'zustand'

/** What a deployment tells its pages. `codePage`: an address that gives out sign-in codes where WeChat is absent. */
export type Settings = { api: string; appid: string; codePage?: string }

const useStore = create<{ settings: Settings | undefined }>(() => ({ settings: undefined }))
let pending: Promise<Settings> | undefined

/** The settings once known; undefined while they are being fetched. */
export const useSettings = (): Settings | undefined => useStore((state) => state.settings)

/** Where the API is and which mini-program this is. Fetched once; a failure is tried again at the next call. */
export function loadSettings(): Promise<Settings> {
	pending ??= readSettings().then(
		(settings) => {
			useStore.setState({ settings })
			return settings
		},
		(error: unknown) => {
			pending = undefined
			throw error
		},
	)
	return pending
}

/** Begins early; whoever needs the settings awaits `loadSettings` and hears of a failure there. */
export function startSettings(): void {
	loadSettings().catch(() => undefined)
}

async function readSettings(): Promise<Settings> {
	if (process.env.TARO_ENV === 'weapp') {
		return { api: HUYING_API, appid: Taro.getAccountInfoSync().miniProgram.appId }
	}
	const answer = await fetch('/config.json', { cache: 'no-cache' })
	if (!answer.ok) throw new Error(`config.json answered ${answer.status}`)
	const told = (await answer.json()) as { appid: string; codePage?: string }
	return { api: '', ...told }
}
