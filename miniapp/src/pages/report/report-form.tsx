import type { NearbyCase } from '@huying/shared/nearby/nearby-view'
import { errorText, kit, nearbyText, reportPage } from '@huying/shared/text/zh-CN/index'
import { isHeld } from '@huying/shared/user/post'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useOnline } from '../../api/use-online'
import { type Draft, type DraftProblem, isWritten, problemsOf } from '../../draft/draft'
import { changeDraft } from '../../draft/draft-store'
import { HelpingPart } from '../../helping/helping-part'
import { Button } from '../../kit/button'
import { Failure } from '../../kit/failure'
import { NoticeBar } from '../../kit/notice-bar'
import { Page } from '../../kit/page'
import { Quiet } from '../../kit/words'
import { NearSheet } from '../../nearby/near-sheet'
import { useAskable } from '../../notice/askable'
import { askConsent } from '../../notice/consent'
import type { Trouble } from '../../outbox/parcel'
import { useSession } from '../../session/use-session'
import { VoicePart } from '../../voice/voice-part'
import { Danger } from './danger'
import { IdentityPart } from './identity-part'
import { MatterPart } from './matter-part'
import { PatrolPart } from './patrol-part'
import { PhotosPart } from './photos-part'
import { PlacePart } from './place-part'
import { TextPart } from './text-part'
import { ThrowAway } from './throw-away'
import { useSending } from './use-sending'
import { VillagePart } from './village-part'
import './index.scss'

type Props = {
	draft: Draft
	trouble: Trouble | undefined
	/** The tap that led here was the tap that begins to speak. */
	speak: boolean
	onSent: (id: string) => void
	onJoined: (found: NearbyCase) => void
}

/** Danger first, then a photo and a sentence; everything after the village may be left out. */
export function ReportForm({ draft, trouble, speak, onSent, onJoined }: Props) {
	const [tried, setTried] = useState(false)
	const { profile } = useSession()
	const online = useOnline()
	const walks = (profile?.posts ?? []).some((post) => post.role === 'gridWorker' && isHeld(post, Date.now()))
	useAskable()
	const [keeping, setKeeping] = useState(false)
	const sending = useSending(draft, onSent)
	const problems = tried ? problemsOf(draft) : []
	const first = problems[0]
	const errorOf = (field: DraftProblem['field']) => {
		const code = problems.find((problem) => problem.field === field)?.code
		// Nothing was chosen yet: it is not a village that was not found.
		return code === 'villageUnknown' ? reportPage.toPutRight.village : code && errorText.errors[code]
	}
	const send = () => {
		const wrong = problemsOf(draft)[0]
		if (wrong) {
			setTried(true)
			Taro.pageScrollTo({ selector: `#report-${wrong.field}`, offsetTop: -24 }).catch(() => undefined)
			return
		}
		// First of all: WeChat takes this question inside the tap only.
		askConsent('submit')
		sending.look()
	}
	// Whoever came to speak sees that they are heard, and how to end
	const voicePart = (
		<VoicePart value={draft.voices ?? []} onChange={(voices) => changeDraft({ voices })} begin={speak} />
	)
	const foot = (
		<>
			{first && <View className="report__foot-words">{reportPage.toPutRight[first.field]}</View>}
			<View className="report__foot">
				<Button
					words={keeping ? reportPage.keeping : sending.looking ? nearbyText.looking : reportPage.send}
					icon="send"
					busy={keeping || sending.looking}
					onTap={send}
				/>
			</View>
		</>
	)
	return (
		<Page title={reportPage.title} foot={foot}>
			<Danger />
			{!online && (
				<View className="report__offline">
					<NoticeBar words={kit.notice.offline} />
				</View>
			)}
			{trouble && (
				<Failure title={reportPage.sent.refused} words={trouble.message} kept={reportPage.sent.kept} />
			)}
			{speak && voicePart}
			<PhotosPart draft={draft} trouble={trouble} onKeeping={setKeeping} />
			<PatrolPart draft={draft} profile={profile} />
			<TextPart draft={draft} error={errorOf('text')} />
			{!speak && voicePart}
			<VillagePart draft={draft} error={errorOf('village')} />
			<PlacePart draft={draft} />
			<MatterPart draft={draft} />
			<HelpingPart
				value={draft.helping}
				onChange={(helping) => changeDraft({ helping })}
				gridWorker={walks}
				error={errorOf('helping')}
			/>
			<IdentityPart draft={draft} profile={profile} phoneError={errorOf('phone')} />
			{isWritten(draft) && (
				<View className="report__kept">
					<Quiet>{reportPage.saved}</Quiet>
					<ThrowAway />
				</View>
			)}
			<NearSheet near={sending.near} onJoined={onJoined} onSend={sending.send} onClose={sending.forget} />
		</Page>
	)
}
