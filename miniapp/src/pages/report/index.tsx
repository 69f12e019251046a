import type { NearbyCase } from '@huying/shared/nearby/nearby-view'
import { reportPage } from '@huying/shared/text/zh-CN/index'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Page } from '../../kit/page'
import { Waiting } from '../../kit/waiting'
import { Joined } from './joined'
import { ReportForm } from './report-form'
import { SentOff } from './sent-off'
import { useOpenDraft } from './use-open-draft'

/** A report, from the first photo to 「已收到」. Query: `again`, a parcel that has to be changed; `speak`, to be
 * said at once. */
export default function Report() {
	const { again, speak } = useRouter().params
	const [sent, setSent] = useState<string>()
	const [fixing, setFixing] = useState(again)
	const [joined, setJoined] = useState<NearbyCase>()
	const { draft, trouble } = useOpenDraft(fixing, sent !== undefined || joined !== undefined)
	if (sent !== undefined) {
		const fix = () => {
			setJoined(undefined)
			setFixing(sent)
			setSent(undefined)
		}
		return (
			<Page title={reportPage.title}>
				<SentOff id={sent} onFix={fix} />
			</Page>
		)
	}
	if (joined) {
		return (
			<Page title={reportPage.title}>
				<Joined found={joined} onSent={setSent} />
			</Page>
		)
	}
	if (!draft) {
		return (
			<Page title={reportPage.title}>
				<Waiting />
			</Page>
		)
	}
	return (
		<ReportForm
			draft={draft}
			trouble={trouble}
			speak={speak !== undefined}
			onSent={setSent}
			onJoined={setJoined}
		/>
	)
}
