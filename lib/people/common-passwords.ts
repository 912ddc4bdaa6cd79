/** The long ones among the passwords that attackers try first, in lower case. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
0123456789 0987654321 1122334455 11223344556 1231231231 123123123123 1234512345 1234554321
1234567890 12345678910 123456789a 123qweasdzxc 1a2b3c4d5e 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc
1qazxsw23edc 9876543210 a123456789 aa123456789 abc1234567 abcd123456 abcdef1234 abcdefghij
abcdefghijk admin12345 admin123456 admin@12345 adminadmin adminadmin1 administrator
administrator1 arsenal123 asdfasdfasdf asdfghjkl1 asdfghjkl123 autumn2025 autumn2026
baseball123 basketball basketball1 batman12345 changeme12 changeme123 changeme1234 changethis
chelsea123 company123 company1234 computer123 contrasena contrasena1 contrasena123 contraseña
correcthorsebatterystaple default123 default1234 dragon12345 facebook123 football12
football123 google12345 guest12345 hallo12345 hallohallo helpdesk123 helpdesk1234 ilovemyself
iloveyou12 iloveyou123 iloveyou1234 iloveyouforever internet123 jennifer123 jordan23jordan
letmein123 letmein1234 letmeinnow linkedin123 liverpool1 liverpool123 manchester1
manchesterunited michael123 microsoft123 minecraft123 monkey12345 motdepasse motdepasse1
mypassword mypassword1 mypassword123 newpassword newpassword1 p@ssw0rd12 p@ssw0rd123
p@ssword123 passw0rd12 passw0rd123 password12 password123 password1234 password12345
password2024 password2025 password2026 passwordpassword passwort123 passwort1234 pokemon123
princess12 princess123 q1w2e3r4t5 q1w2e3r4t5y6 qazwsxedcr qazwsxedcrfv qweasdzxc123 qwerty1234
qwerty12345 qwerty123456 qwerty123456789 qwertyqwerty qwertyuiop qwertyuiop1 root123456
secret1234 secret12345 secretsecret senha12345 servicedesk servicedesk1 spring2025 spring2026
starwars123 summer2024 summer2025 summer2026 sunshine123 superman123 supersecret support123
support1234 supportdesk test123456 test1234567 testpassword testtest12 testtesttest
thepassword toortoortoor trustno1trustno1 welcome123 welcome1234 welcome12345 welcome2024
welcome2025 welcome2026 whatever123 winter2024 winter2025 winter2026 yourpassword zaq12wsxcde3
zxcvbnm123 zxcvbnm1234
`
    .trim()
    .split(/\s+/),
);
