import { seesHandovers, worksShifts } from '@huying/shared/handover/sight'
import * as words from '@huying/shared/text/zh-CN/handover'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../../kit/button'
import { Failure } from '../../../kit/failure'
import { Buttons } from '../../../kit/row'
import { Waiting } from '../../../kit/waiting'
import { Quiet } from '../../../kit/words'
import { useQuery } from '../../../route/route'
import { DraftPart } from '../../handover/draft-part'
import { OnePart } from '../../handover/one-part'
import { PastPart } from '../../handover/past-part'
import { useHandovers } from '../../handover/use-handovers'
import { useNow } from '../../now'
import { sayFailure } from '../../say-failure'
import { useShown } from '../../shown'
import { useStaff } from '../../staff'
import { WorkPage } from '../../work-page'
import './index.scss'

const MINUTE = 60_000
type Looking = { readonly at: 'past' | 'draft' } | { readonly at: 'one'; readonly handover: string }

/** One shift of the centre hands to the next: a computed list, words, and who accepted. */
export default function HandoverPage() {
	const { profile } = useStaff()
	const now = useNow(MINUTE)
	const asked = useQuery().handover
	const [looking, setLooking] = useState<Looking>(
		asked === undefined ? { at: 'past' } : { at: 'one', handover: asked },
	)
	const posts = profile?.posts ?? []
	const past = useHandovers(profile !== undefined && seesHandovers(posts, Date.now()))
	const works = worksShifts(posts, now)
	useShown(() => {
		past.reload()
	})
	usePullDownRefresh(() => {
		past.reload().finally(() => Taro.stopPullDownRefresh())
	})
	const open = (handover: string) => setLooking({ at: 'one', handover })
	const close = () => {
		setLooking({ at: 'past' })
		past.reload()
	}
	return (
		<WorkPage title={words.title} explain={words.explain} back={words.back}>
			<View className="handover-page">
				{looking.at === 'draft' && <DraftPart now={now} onOffered={open} onOpen={open} onClose={close} />}
				{looking.at === 'one' && (
					<OnePart key={looking.handover} handover={looking.handover} onClose={close} />
				)}
				{looking.at === 'past' && (
					<>
						{works && (
							<>
								<Quiet>{words.beginExplain}</Quiet>
								<Buttons>
									<Button words={words.begin} onTap={() => setLooking({ at: 'draft' })} />
								</Buttons>
							</>
						)}
						{past.value !== undefined ? (
							<PastPart handovers={past.value.handovers} onOpen={open} />
						) : past.failure === undefined ? (
							<Waiting />
						) : (
							<Failure words={sayFailure(past.failure)} onRetry={past.reload} />
						)}
					</>
				)}
			</View>
		</WorkPage>
	)
}
