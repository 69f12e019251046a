import type { Doubt, Doubts } from '@huying/shared/safety/safety-view'
import * as words from '@huying/shared/text/zh-CN/safety-page'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { picturesOf } from '../../case/timeline-entries'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { PhotoGrid } from '../../kit/photo-grid'
import { Buttons } from '../../kit/row'
import { Tap } from '../../kit/tap'
import { Paragraph, Quiet } from '../../kit/words'
import { goTo } from '../../route/route'
import { Problem } from '../case/problem'
import './doubt-card.scss'
import { useDecide } from './use-decide'

type Props = {
	doubt: Doubt
	pictures: Doubts['pictures']
	now: number
	/** Undefined: it was refused, since it is not any more what was seen. */
	onDone: (show: boolean | undefined) => void
}

/** The words and photos of one case that a person must look at. */
export function DoubtCard({ doubt, pictures, now, onDone }: Props) {
	const { busy, problem, decide } = useDecide(doubt, onDone)
	const photos = picturesOf(doubt.photos, pictures)
	return (
		<Card>
			<View className="doubt">
				<View className="doubt__head">
					<Tap
						role="link"
						className="doubt__number"
						label={words.lookAt(doubt.number)}
						onTap={() => goTo('office/case', { id: doubt.case })}
					>
						{words.caseOf(doubt.number)}
					</Tap>
					<Quiet>{words.since(sayTime(doubt.at, now))}</Quiet>
				</View>
				{doubt.texts.map(({ seq, text }) => (
					<View key={seq} className="doubt__text">
						<Paragraph>{text}</Paragraph>
					</View>
				))}
				{photos.length > 0 && (
					<View className="doubt__photos">
						<PhotoGrid photos={photos} />
					</View>
				)}
				{doubt.texts.length === 0 && photos.length === 0 && <Quiet>{words.gone}</Quiet>}
				<Problem words={problem} />
				<View className="doubt__act">
					<Buttons>
						<Button
							words={words.hide}
							look="calm"
							busy={busy === false}
							disabled={busy === true}
							onTap={() => decide(false)}
						/>
						<Button
							words={words.show}
							look="plain"
							icon="eye"
							busy={busy === true}
							disabled={busy === false}
							onTap={() => decide(true)}
						/>
					</Buttons>
				</View>
			</View>
		</Card>
	)
}
