@echo off
rem Starts Moderato on a Java 25: JAVA_HOME, then PATH, then the usual folders.
setlocal enabledelayedexpansion
set "HOME_DIR=%~dp0.."
set "JAVA_EXE="
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
if not defined JAVA_EXE for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :try "%%~$PATH:J"
if not defined JAVA_EXE for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*" "%ProgramFiles%\Zulu\zulu-25*" "%USERPROFILE%\.jdks\*25*") do if not defined JAVA_EXE call :try "%%~D\bin\java.exe"
if not defined JAVA_EXE (
  echo Moderato needs Java 25 and found none. Install a JDK 25 ^(for example Eclipse Temurin 25^) or set JAVA_HOME to one. 1>&2
  exit /b 2
)
rem What the build recorded of a start; the virtual machine passes over it where it does not fit.
set "RECORDED="
if exist "%HOME_DIR%\moderato.aot" set RECORDED="-XX:AOTCache=%HOME_DIR%\moderato.aot" -Xlog:disable
"%JAVA_EXE%" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC %RECORDED% %MODERATO_JAVA_OPTS% -cp "%HOME_DIR%\lib\*" app.moderato.Main %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1" exit /b 0
"%~1" -version 2>&1 | findstr /r /c:"\"25[.\"]" >nul && set "JAVA_EXE=%~1"
exit /b 0
