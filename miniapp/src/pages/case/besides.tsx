import { View } from '@tarojs/components'
import { besides } from '../../case/besides'
import type { CaseProps } from './own-case'

/** What else is to be known of how the case stands, a line each. */
export function Besides({ view }: Pick<CaseProps, 'view'>) {
	return besides(view).map((line) => (
		<View key={line} className="paragraph apart">
			{line}
		</View>
	))
}
