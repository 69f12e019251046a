import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import './aria/runtime'
import { startSession } from './session/sign-in'
import { startSettings } from './settings/settings'
import { followPhone } from './type-size/type-size'
import './app.scss'

/** Where everything starts: the type size follows the phone, and the web app learns where it is. */
export default function App({ children }: PropsWithChildren) {
	useLaunch(() => {
		followPhone()
		startSettings()
		startSession()
	})
	return children
}
