import { View } from '@tarojs/components'
import { icons } from './icons'
import './icon.scss'

export type IconName = keyof typeof icons
export type IconColour = keyof typeof colours

const colours = {
	ink: '#211c17',
	quiet: '#645b51',
	accent: '#b3202e',
	white: '#ffffff',
	leaf: '#2b6a4d',
	amber: '#8a5200',
} as const

/** An icon as a data URI: a stroke can't take a colour from CSS through a picture, so the colour is drawn in. */
export const iconUri = (name: IconName, colour: IconColour): string =>
	`data:image/svg+xml,${encodeURIComponent(
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="${colours[colour]}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${icons[name]}</svg>`,
	)}`

type Props = { name: IconName; colour?: IconColour; large?: boolean }

/** Decoration beside words, never instead of them; it grows with the type around it. */
export function Icon({ name, colour = 'ink', large = false }: Props) {
	return (
		<View
			className={large ? 'icon icon--large' : 'icon'}
			style={{ backgroundImage: `url("${iconUri(name, colour)}")` }}
			{...{ 'aria-hidden': 'true' }}
		/>
	)
}
