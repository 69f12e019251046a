import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './parts.scss'

/** Parts of a page that are no cards, as far apart as cards are. */
export const Parts = ({ children }: PropsWithChildren) => <View className="service-parts">{children}</View>
