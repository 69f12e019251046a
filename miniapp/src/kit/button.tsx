import { kit } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { Icon, type IconColour, type IconName } from './icon'
import { Tap } from './tap'
import './button.scss'

type Look = 'primary' | 'plain' | 'calm' | 'light'

/** `primary` once on a page: the next thing to do. `light` stands on the accent colour. */
type Props = {
	/** What it does, in words. */
	words: string
	onTap: () => void
	look?: Look
	icon?: IconName
	busy?: boolean
	disabled?: boolean
	/** As wide as its words rather than as wide as it may be. */
	fit?: boolean
	label?: string
}

const strokes: Record<Look, IconColour> = { primary: 'white', plain: 'accent', calm: 'ink', light: 'accent' }

export function Button({
	words,
	onTap,
	look = 'primary',
	icon,
	busy = false,
	disabled = false,
	fit = false,
	label,
}: Props) {
	const off = busy || disabled
	const classes = ['button', `button--${look}`, fit && 'button--fit', disabled && !busy && 'button--off']
	return (
		<Tap
			className={classes.filter(Boolean).join(' ')}
			label={label ?? (busy ? `${words}${kit.busySuffix}` : words)}
			disabled={off}
			onTap={onTap}
		>
			{busy && <View className="button__busy" />}
			{!busy && icon !== undefined && <Icon name={icon} colour={strokes[look]} />}
			<View>{words}</View>
		</Tap>
	)
}
