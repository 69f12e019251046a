export default definePageConfig({ navigationBarTitleText: '代办', enableShareAppMessage: true })
