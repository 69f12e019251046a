import { useWide } from '../kit/wide'

/** Whether keys are worth naming: on a wide screen there is a keyboard. WeChat hears none. */
export function useKeyHints(): boolean {
	return useWide() && process.env.TARO_ENV === 'h5'
}
