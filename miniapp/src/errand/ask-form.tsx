import type { Service } from '@huying/shared/service/service'
import { sayYuan } from '@huying/shared/text/zh-CN/disclosure'
import { ask as text } from '@huying/shared/text/zh-CN/errand-ask'
import { kit } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useOnline } from '../api/use-online'
import { Button } from '../kit/button'
import { Failure } from '../kit/failure'
import { NoticeBar } from '../kit/notice-bar'
import { Page } from '../kit/page'
import { Buttons } from '../kit/row'
import { Heading, Paragraph, Quiet } from '../kit/words'
import { useAskable } from '../notice/askable'
import { askConsent } from '../notice/consent'
import type { Trouble } from '../outbox/parcel'
import { useSession } from '../session/use-session'
import { type ErrandDraft, type ErrandField, errandFaults, isErrandWritten } from './errand-draft'
import { PapersPart } from './papers-part'
import { sendErrand } from './send-errand'
import { ThrowAway } from './throw-away'
import { VillagePart } from './village-part'
import { VisitPart } from './visit-part'
import { WhomPart } from './whom-part'
import { WordsPart } from './words-part'

type Props = {
	draft: ErrandDraft
	service: Service
	trouble: Trouble | undefined
	onSent: (id: string) => void
}

/** For whom, what is at hand, where and when: all of it may be left as it is, but whom it is for. */
export function AskForm({ draft, service, trouble, onSent }: Props) {
	const [tried, setTried] = useState(false)
	const [keeping, setKeeping] = useState(false)
	const { profile } = useSession()
	const online = useOnline()
	useAskable()
	const faults = tried ? errandFaults(draft) : []
	const first = faults[0]
	const errorOf = (field: ErrandField) => (faults.includes(field) ? text.faults[field] : undefined)
	const send = () => {
		const wrong = errandFaults(draft)[0]
		if (wrong) {
			setTried(true)
			Taro.pageScrollTo({ selector: `#errand-${wrong}`, offsetTop: -24 }).catch(() => undefined)
			return
		}
		// First of all: WeChat takes this question inside the tap only.
		askConsent('submit')
		sendErrand(draft, profile)
		onSent(draft.id)
	}
	const foot = (
		<>
			{first && <Paragraph>{text.faults[first]}</Paragraph>}
			<Buttons>
				<Button words={keeping ? text.keeping : text.send} icon="send" busy={keeping} onTap={send} />
			</Buttons>
		</>
	)
	return (
		<Page title={text.title} foot={foot}>
			<Heading level={1}>{text.heading(service.name)}</Heading>
			<Paragraph>{service.sentence}</Paragraph>
			<Quiet>{`${sayFee(service)} · ${text.takes(service.takesDays)}`}</Quiet>
			{!online && <NoticeBar words={kit.notice.offline} />}
			{trouble && <Failure title={text.refused} words={trouble.message} kept={text.kept} />}
			<WhomPart draft={draft} errorOf={errorOf} />
			<PapersPart draft={draft} materials={service.materials} trouble={trouble} onKeeping={setKeeping} />
			<VillagePart village={draft.village} error={errorOf('village')} />
			<VisitPart
				draft={draft}
				homeVisit={service.homeVisit}
				errorOf={errorOf}
				round={trouble?.code === 'slotTaken' ? 1 : 0}
			/>
			<WordsPart draft={draft} known={profile?.phone} errorOf={errorOf} />
			<View className="apart">
				<Quiet>{text.never}</Quiet>
			</View>
			{isErrandWritten(draft) && (
				<View className="apart">
					<Quiet>{text.saved}</Quiet>
					<ThrowAway />
				</View>
			)}
		</Page>
	)
}

const sayFee = ({ fee }: Service): string =>
	fee.words ?? (fee.fen === 0 ? text.free : text.fee(sayYuan(fee.fen)))
