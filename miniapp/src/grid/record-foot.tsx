import { View } from '@tarojs/components'
import { accessible } from '../kit/accessible'
import { Button } from '../kit/button'
import type { IconName } from '../kit/icon'

type Props = {
	words: string
	/** What is still to be put right, in words. */
	problem: string | undefined
	busy: boolean
	icon?: IconName
	onTap: () => void
}

/** The one button at the bottom of a form, and above it what stands in its way. */
export function RecordFoot({ words, problem, busy, icon = 'check', onTap }: Props) {
	return (
		<>
			{problem !== undefined && (
				<View className="worker-page__problem" {...accessible('alert')}>
					{problem}
				</View>
			)}
			<View className="worker-page__foot">
				<Button words={words} icon={icon} busy={busy} onTap={onTap} />
			</View>
		</>
	)
}
