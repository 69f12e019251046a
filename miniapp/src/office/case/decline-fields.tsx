import { declineReasons } from '@huying/shared/case/command'
import { caseText } from '@huying/shared/text/zh-CN/index'
import { doors, form as words } from '@huying/shared/text/zh-CN/office-case'
import { View } from '@tarojs/components'
import { Field } from '../../kit/field'
import { Tap } from '../../kit/tap'
import { Quiet } from '../../kit/words'
import { Chips } from '../chips'
import type { Answers, Change } from './form'
import './decline-fields.scss'

type Props = { answers: Answers; change: (answers: Change) => void }

/** Why not, and words to begin with: which door is the right one. */
export function DeclineFields({ answers, change }: Props) {
	const { reason } = answers
	return (
		<>
			<Field label={words.reason}>
				<Chips
					options={declineReasons.map((value) => ({ value, words: caseText.declineReason[value] }))}
					chosen={reason}
					onChoose={(chosen) => change({ reason: chosen })}
				/>
			</Field>
			{reason !== undefined && (
				<View className="doors">
					<Quiet>{words.templates}</Quiet>
					{doors[reason].map((sentence) => (
						<Tap key={sentence} className="doors__one" onTap={() => change({ words: sentence })}>
							{sentence}
						</Tap>
					))}
				</View>
			)}
		</>
	)
}
