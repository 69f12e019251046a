import { useDidShow, useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import './aria/runtime'
import { restoreDraft } from './draft/draft-store'
import { followNetwork, sendAnswers } from './notice/kept-answers'
import { sendNow, startOutbox } from './outbox/outbox'
import { followNewBuilds } from './route/new-build'
import { startSession } from './session/sign-in'
import { startSettings } from './settings/settings'
import { resumeQueue } from './trace/queue'
import { followPhone } from './type-size/type-size'
import './app.scss'

/** Where everything starts: the type size follows the phone, somebody is signed in, and what waits is sent. */
export default function App({ children }: PropsWithChildren) {
	useLaunch(() => {
		followNewBuilds()
		followPhone()
		startSettings()
		startSession()
		restoreDraft()
		startOutbox()
		followNetwork()
	})
	useDidShow(() => {
		sendNow()
		resumeQueue()
		sendAnswers().catch(() => undefined)
	})
	return children
}
