import { casesPage, kit } from '@huying/shared/text/zh-CN/index'
import { NoticeBar } from '../kit/notice-bar'
import { goTo } from '../route/route'
import { sendNow } from './outbox'
import { useOutbox, useParcels } from './outbox-store'
import type { Load } from './parcel'

const anything = (load: Load): load is Load => load !== undefined

/** What has not gone out yet, where a person would look for it. Nothing waiting: nothing is shown. */
export function OutboxNotice() {
	const parcels = useParcels(anything)
	const reports = useOutbox()
	// A parcel that has not failed yet is on its way this very moment.
	const waiting = parcels.filter(({ state, trouble }) => state === 'waiting' && trouble !== undefined).length
	const refused = reports.filter(({ state }) => state === 'refused')
	const first = refused[0]
	return (
		<>
			{waiting > 0 && (
				<NoticeBar
					words={kit.notice.waiting(waiting)}
					action={{ words: kit.notice.sendNow, onTap: () => sendNow() }}
				/>
			)}
			{first && (
				<NoticeBar
					icon="circle-alert"
					words={casesPage.notice.fix(refused.length)}
					action={{ words: casesPage.notice.look, onTap: () => goTo('report', { again: first.id }) }}
				/>
			)}
		</>
	)
}
