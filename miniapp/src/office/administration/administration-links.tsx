import * as words from '@huying/shared/text/zh-CN/administration'
import { isHeld } from '@huying/shared/user/post'
import { View } from '@tarojs/components'
import { Tap } from '../../kit/tap'
import { type PageName, paths } from '../../route/address'
import { replaceWith } from '../../route/route'
import { useNow } from '../now'
import { useStaff } from '../staff'
import './administration-links.scss'

export type AdministrationPage = keyof typeof words.pages

/** An administrator has no desk: these pages lead to each other. */
const pages: Readonly<Record<AdministrationPage, string>> = {
	people: 'office/people',
	units: 'office/units',
	countersigns: 'office/countersigns',
	accessLog: 'office/access-log',
	rules: 'office/rules',
	setup: 'office/setup',
	catalogue: 'office/catalogue',
	lists: 'office/lists',
}
const isPage = (name: string): name is PageName => name in paths
const HOUR = 3_600_000

/** The pages of those who look after the county's system, on each of them; nobody else sees any of it. */
export function AdministrationLinks({ here }: { here: AdministrationPage }) {
	const { profile } = useStaff()
	const now = useNow(HOUR)
	const administers = profile?.posts.some((post) => post.role === 'administrator' && isHeld(post, now))
	if (administers !== true) return null
	const names = Object.keys(pages) as AdministrationPage[]
	return (
		<View className="administration">
			{names.map((name) => {
				const page = pages[name]
				if (!isPage(page)) return null
				return (
					<Tap
						key={name}
						role="link"
						className={
							name === here ? 'administration__page administration__page--here' : 'administration__page'
						}
						disabled={name === here}
						onTap={() => replaceWith(page)}
					>
						{words.pages[name]}
					</Tap>
				)
			})}
		</View>
	)
}
