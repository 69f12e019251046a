export default definePageConfig({ navigationBarTitleText: '单位和区域' })
